import { type ChargeKind, charges } from '../money/charge.js';
import { maskIdNumber } from '../person/masking.js';
import { type Block, businessName, label, printed, signatureRow, value } from './layout.js';
import { type CounterReceiptContent, chineseDate, type PaperFrame } from './paper.js';
import { filerName, signerOf } from './phrases.js';

/** 附件1 第十五条(3), 第十九条2: what was paid, for what, by whom. */
export function counterReceipt(frame: PaperFrame, content: CounterReceiptContent): readonly Block[] {
  const charge = charges[content.charge as ChargeKind];
  const rows = [
    [
      label('缴款人'),
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
      label('收费项目'),
      value(printed(charge.zh), 4),
      label('金额'),
      value(`人民币 ${content.yuan} 元`, 4, { bold: true }),
    ],
    [label('收费依据'), value(charge.article, 4), label('收款日期'), value(chineseDate(frame.madeAt), 4)],
    signatureRow(frame, signerOf(content.representative), chineseDate(frame.madeAt)),
  ];
  const advice = charge.refundable
    ? '1. 临时卡退还时，凭本凭据到原窗口退还上述金额。（附件1 第十九条2）'
    : '1. 本项工本费收取后不予退还。';
  return [
    { kind: 'table', rows },
    { kind: 'paragraph', text: advice, small: true },
    {
      kind: 'paragraph',
      text: '2. 本凭据号码连续，涂改无效；遗失的，可凭本人有效身份证件到原窗口补打副本。',
      small: true,
    },
  ];
}
