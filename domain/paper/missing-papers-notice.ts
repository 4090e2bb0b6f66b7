import { maskIdNumber } from '../person/masking.js';
import { type Block, businessName, head, label, printed, signatureRow, value } from './layout.js';
import { chineseDate, type MissingPapersNoticeContent, type PaperFrame } from './paper.js';
import { filerName, numbered, place, signerOf } from './phrases.js';

/** 附件1 第六条: every missing paper at once and in writing, and where to go next. */
export function missingPapersNotice(frame: PaperFrame, content: MissingPapersNoticeContent): readonly Block[] {
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
    value(printed(paper.name), 3, { bold: true, small: true }),
    value(printed(paper.accepted), 5, { small: true }),
    value(paper.article, 3, { small: true }),
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
    { kind: 'table', rows: [signatureRow(frame, signerOf(content.representative), chineseDate(frame.madeAt), 86)] },
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
  return [...steps, contact].map((text, index) => ({ kind: 'paragraph', text: `${index + 1}. ${text}`, small: true }));
}
