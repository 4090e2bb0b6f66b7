import type { RefundGround } from '../case/types/refund.js';
import { type Block, label, signatureRow, value } from './layout.js';
import { chineseDate, type PaperFrame, type RefundOrderContent } from './paper.js';
import { filerName } from './phrases.js';

const grounds: Readonly<Record<RefundGround, string>> = {
  death: '参保人死亡后仍被扣缴',
  insuredTwice: '重复参保缴费',
  notInsured: '已停保仍被扣缴',
  wrongAssessment: '核定有误',
};

/** 《退费付款通知单》 (规程 第十四条): tells the bank to pay one due back to the account that it was taken from. */
export function refundOrder(frame: PaperFrame, content: RefundOrderContent): readonly Block[] {
  const { applicant } = frame;
  const parts = content.lateFee === '0.00' ? '' : `（其中本金 ${content.principal} 元，滞纳金 ${content.lateFee} 元）`;
  const rows = [
    [label('付款单位'), value(content.agency, 4), label('付款账户'), value('社会保险费代扣账户', 4)],
    [
      label('收款人姓名'),
      value(applicant.name, 4, { bold: true }),
      label('办理方式'),
      value(filerName(content.representative), 4),
    ],
    [label('身份证号码'), value(applicant.idNumber, 4), label('开户银行'), value(content.bank, 4)],
    [label('收款账号'), value(content.account, 10, { bold: true })],
    [label('险种'), value(content.insurance, 4), label('所属期'), value(content.period, 4)],
    [label('原扣款日期'), value(content.paidOn, 4), label('原银行流水号'), value(content.serial, 4)],
    [label('退费原因'), value(grounds[content.ground], 10)],
    [label('退费金额'), value(`人民币 ${content.total} 元${parts}`, 10, { bold: true })],
    signatureRow(frame, '复核人', chineseDate(frame.madeAt)),
  ];
  return [
    {
      kind: 'paragraph',
      text: `${content.bank}：请自${content.agency}社会保险费代扣账户，将下列款项一次退付至原扣款账户，摘要注明“退费”及本单编号。`,
      indent: true,
    },
    { kind: 'table', rows },
    { kind: 'heading', text: '说明' },
    ...notes.map((text, index) => ({ kind: 'paragraph' as const, text: `${index + 1}. ${text}`, small: true })),
  ];
}

const notes = [
  '本单只退付一次。收款账户已销户等无法退付的，请退回本单并书面说明，不得另行转付或支付现金。（规程 第十三条）',
  '退付情况以代扣账户对账单为准，由经办机构两人核对后记账。（规程 第十四条）',
];
