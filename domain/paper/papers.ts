import { maskIdNumber } from '../person/masking.js';
import {
  type Block,
  businessBoxes,
  businessName,
  head,
  label,
  type PaperLayout,
  printed,
  signatureRow,
  value,
} from './layout.js';
import {
  type AcceptanceReceiptContent,
  type ApplicationFormContent,
  chineseDate,
  type MissingPapersNoticeContent,
  type PaperData,
  type PaperFrame,
  paperKinds,
  type Representative,
  shanghaiMinute,
} from './paper.js';
import { receiptQrText } from './receipt-qr.js';

/** The page that a paper's frozen data makes. */
export function paperLayout(data: PaperData): PaperLayout {
  const { frame } = data;
  return {
    issuer: frame.office.name,
    title: paperKinds[data.kind].title,
    number: frame.number,
    caseNumber: frame.caseNumber,
    qr: receiptQrText(frame.caseNumber),
    blocks: blocksOf(data),
    footer: `制表时间 ${shanghaiMinute(frame.madeAt)}    追踪号 ${frame.traceId}`,
  };
}

function blocksOf(data: PaperData): readonly Block[] {
  switch (data.kind) {
    case 'acceptanceReceipt':
      return acceptanceReceipt(data.frame, data.content);
    case 'missingPapersNotice':
      return missingPapersNotice(data.frame, data.content);
    case 'applicationForm':
      return applicationForm(data.frame, data.content);
  }
}

const filerName = (someone?: Representative) =>
  someone ? `${someone.name}（${someone.kind === 'guardian' ? '监护人' : '代理人'}）` : '本人办理';
const signerOf = (someone?: Representative) =>
  !someone ? '申领人' : someone.kind === 'guardian' ? '监护人' : '代理人';

/** 附件1 第十一条(3)(4). */
function acceptanceReceipt(frame: PaperFrame, content: AcceptanceReceiptContent): readonly Block[] {
  const promised = `${chineseDate(content.promisedOn)}${content.provisional ? '（暂定）' : ''}`;
  const collectAt = content.collectAt ?? frame.office.name;
  const rows = [
    [
      label('申领人姓名'),
      value(frame.applicant.name, 4, { bold: true }),
      label('办理业务'),
      value(businessName(frame.caseType), 4),
    ],
    [
      label('身份证号码'),
      value(maskIdNumber(frame.applicant.idNumber), 4),
      label('办理方式'),
      value(filerName(content.representative), 4),
    ],
    [
      label('受理日期'),
      value(chineseDate(frame.madeAt), 4),
      label('承诺时限'),
      value(`${content.workingDays}个工作日`, 4),
    ],
    [label('预计领卡日期'), value(`${promised} 起`, 10, { bold: true })],
    [label('已收资料'), value(numbered(content.papers), 10)],
    [label('领卡地点'), value(place(collectAt, collectAt === frame.office.name ? frame.office.address : ''), 10)],
    [label('服务电话'), value(`${frame.office.phone}    全国人社服务热线 12333`, 10)],
    signatureRow(frame, signerOf(content.representative), chineseDate(frame.madeAt)),
  ];
  return [
    { kind: 'paragraph', text: '您提交的社会保障卡业务申请资料齐全，经审核予以受理，特此出具回执。', indent: true },
    { kind: 'table', rows },
    { kind: 'heading', text: '领卡须知' },
    ...receiptAdvice(content, collectAt),
  ];
}

function receiptAdvice(content: AcceptanceReceiptContent, collectAt: string): readonly Block[] {
  const advice = [
    `申领人或代理人自受理之日起${content.workingDays}个工作日后，凭本回执单或本人有效身份证件到${collectAt}领卡；代理人领卡的，须同时出示代理人有效身份证件。（附件1 第十一条(4)）`,
    '因补正资料暂停办理的时间不计入承诺时限；卡片到达窗口后，将以短信通知您所留的手机号码。',
    ...(content.provisional ? ['预计领卡日期所在年度的放假安排尚未公布，该日期为暂定，公布后如有变动另行告知。'] : []),
    '领卡后须到服务窗口办理开卡手续方能使用社保功能，金融功能到发卡银行网点激活后启用。（附件1 第十二条）',
    '本回执单请妥善保管；遗失的，可凭本人有效身份证件到受理窗口补打副本。',
  ];
  return advice.map((text, index) => ({ kind: 'paragraph', text: `${index + 1}. ${text}`, small: true }));
}

/** 附件1 第六条: every missing paper at once and in writing, and where to go next. */
function missingPapersNotice(frame: PaperFrame, content: MissingPapersNoticeContent): readonly Block[] {
  const facts = [
    [
      label('申领人姓名'),
      value(frame.applicant.name, 4, { bold: true }),
      label('办理业务'),
      value(businessName(frame.caseType), 4),
    ],
    [
      label('身份证号码'),
      value(maskIdNumber(frame.applicant.idNumber), 4),
      label('办理方式'),
      value(filerName(content.representative), 4),
    ],
  ];
  const missing = content.missing.map((paper, index) => [
    value(String(index + 1), 1, { align: 'center' }),
    value(printed(paper.name), 3, { bold: true }),
    value(printed(paper.accepted), 5),
    value(paper.article, 3),
  ]);
  const headRow = [head('序号', 1), head('须补齐的资料', 3), head('可接受的形式', 5), head('依据', 3)];
  return [
    { kind: 'paragraph', text: `${frame.applicant.name}：`, indent: false },
    { kind: 'paragraph', text: noticeOpening(frame, content), indent: true },
    { kind: 'table', rows: facts },
    { kind: 'table', rows: [headRow, ...missing], headRows: 1 },
    ...receivedTable(content.received),
    { kind: 'heading', text: '下一步在哪里办理' },
    ...nextSteps(frame, content),
    { kind: 'table', rows: [signatureRow(frame, signerOf(content.representative), chineseDate(frame.madeAt))] },
  ];
}

function receivedTable(received: readonly string[]): readonly Block[] {
  return received.length ? [{ kind: 'table', rows: [[label('已收资料'), value(numbered(received), 10)]] }] : [];
}

function noticeOpening(frame: PaperFrame, content: MissingPapersNoticeContent): string {
  return (
    `您于${chineseDate(frame.madeAt)}申请办理社会保障卡“${businessName(frame.caseType)}”业务，经查验尚缺下列资料` +
    `共${content.missing.length}项。根据《社会保障卡综合服务窗口规范》第六条，现一次性书面告知如下：`
  );
}

function nextSteps(frame: PaperFrame, content: MissingPapersNoticeContent): readonly Block[] {
  const steps = content.next ?? [
    `请携带上表所列资料及本告知书到${place(frame.office.name, frame.office.address)}继续办理，无须重新填表，已收资料不再重复提交。`,
    '资料补齐并经审核通过后，窗口出具《山西省社会保障卡受理回执单》，承诺时限自受理之日起计算。（附件1 第十一条(3)(4)）',
  ];
  const contact = `咨询电话：${frame.office.phone}；全国人社服务热线：12333。`;
  return [...steps, contact].map((text, index) => ({ kind: 'paragraph', text: `${index + 1}. ${text}` }));
}

/** 附件1 第十一条(2), and the same form for every other business (第十三–十六条). */
function applicationForm(frame: PaperFrame, content: ApplicationFormContent): readonly Block[] {
  const { applicant } = frame;
  const photo = value('相片', 3, { photo: true, align: 'center' });
  const rows = [
    [label('姓    名'), value(applicant.name, 4, { bold: true }), label('性    别'), value(sexName(applicant.sex), 4)],
    [label('身份证号码'), value(applicant.idNumber, 4), label('出生日期'), value(chineseDate(applicant.birthDate), 4)],
    [label('联系电话'), value(applicant.phone ?? '', 4), label('受理窗口'), value(frame.office.name, 4)],
    [label('联系地址'), value(applicant.address ?? '', 10)],
    [label('业务类别'), value(businessBoxes(frame.caseType), 10)],
    ...representativeRows(content.representative),
    [
      label('提交资料'),
      value(content.papers.map((p) => `${p.received ? '■' : '□'} ${printed(p.name)}`).join('\n'), 7),
      { ...photo, minHeight: 132 },
    ],
    [label('备    注'), value(content.remarks ?? '', 10, { minHeight: 36 })],
    [label('申领人声明'), value('本人保证以上填写内容及所提交的资料真实、完整、有效，如有不实，愿承担相应责任。', 10)],
    signatureRow(frame, signerOf(content.representative), chineseDate(frame.madeAt)),
  ];
  return [
    { kind: 'table', rows },
    {
      kind: 'paragraph',
      text: '填表说明：“■”为所选业务及已收资料。本表由窗口留存，依据附件1 第十一条至第十六条办理。',
      small: true,
    },
  ];
}

function representativeRows(someone?: Representative) {
  if (!someone) return [[label('代 理 人'), value('无（本人办理）', 10)]];
  const kind = someone.kind === 'guardian' ? '监护人' : '代理人';
  return [
    [label(`${kind}姓名`), value(someone.name, 4), label('与申领人关系'), value(someone.relation ?? '', 4)],
    [label(`${kind}证件号`), value(someone.idNumber ?? '', 4), label('联系电话'), value(someone.phone ?? '', 4)],
  ];
}

const sexNames: Readonly<Record<string, string>> = { '1': '男', '2': '女', M: '男', F: '女', male: '男', female: '女' };
const sexName = (sex: string) => sexNames[sex] ?? sex;
const numbered = (names: readonly string[]) => names.map((name, index) => `${index + 1}. ${printed(name)}`).join('\n');
const place = (name: string, address: string) => (address ? `${name}（${address}）` : name);
