import { maskIdNumber } from '../person/masking.js';
import { type Block, businessName, label, signatureRow, value } from './layout.js';
import { type AcceptanceReceiptContent, chineseDate, type PaperFrame } from './paper.js';
import { filerName, numbered, place, signerOf } from './phrases.js';

/** 附件1 第十一条(3)(4). */
export function acceptanceReceipt(frame: PaperFrame, content: AcceptanceReceiptContent): readonly Block[] {
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
    ...receiptAdvice(frame.caseType, content, collectAt),
  ];
}

/** How a new card is collected: in place of another one, receipt and ID document are both needed (第十五条(5)). */
const collections: Readonly<Record<string, (days: number, at: string) => readonly string[]>> = {
  loss: (days, at) => [
    collectedWithBoth(days, at),
    '已办理补卡手续的，即使找回原卡，原卡也不能再使用，窗口不再受理解除挂失申请。（附件1 第十五条 提示）',
  ],
  exchange: (days, at) => [
    collectedWithBoth(days, at),
    '领取新卡时须交回原卡；此前原卡可以继续使用。（附件1 第十五条）',
  ],
};

function collectedWithBoth(days: number, at: string): string {
  return `自受理之日起${days}个工作日后，持本人有效身份证件原件，凭本回执单到${at}领卡；代办人领卡的，须同时出示代办人有效身份证件原件。（附件1 第十五条(5)）`;
}

function collectedAsApplied(days: number, at: string): readonly string[] {
  return [
    `申领人或代理人自受理之日起${days}个工作日后，凭本回执单或本人有效身份证件到${at}领卡；代理人领卡的，须同时出示代理人有效身份证件。（附件1 第十一条(4)）`,
  ];
}

function receiptAdvice(caseType: string, content: AcceptanceReceiptContent, collectAt: string): readonly Block[] {
  const advice = [
    ...(collections[caseType] ?? collectedAsApplied)(content.workingDays, collectAt),
    '因补正资料暂停办理的时间不计入承诺时限；卡片到达后，将以短信通知您所留的手机号码。',
    ...(content.provisional ? ['预计领卡日期所在年度的放假安排尚未公布，该日期为暂定，公布后如有变动另行告知。'] : []),
    '领卡后须到服务窗口办理开卡手续方能使用社保功能，金融功能到发卡银行网点激活后启用。（附件1 第十二条）',
    '本回执单请妥善保管；遗失的，可凭本人有效身份证件到受理窗口补打副本。',
  ];
  return advice.map((text, index) => ({ kind: 'paragraph', text: `${index + 1}. ${text}`, small: true }));
}
