import { type Block, head, label, value } from './layout.js';
import { chineseDate, type OfficeFrame, type PaymentCertificateContent } from './paper.js';

/** 规程 第十四条: 社保经办机构应为参保缴费人员出据缴费凭证. */
export function paymentCertificate(frame: OfficeFrame, content: PaymentCertificateContent): readonly Block[] {
  const facts = [
    [label('缴费人'), value(content.name, 4, { bold: true }), label('身份证号码'), value(content.idNumber, 4)],
    [label('险种'), value(content.insurance, 4), label('经办机构'), value(content.agency, 4)],
    [
      label('缴费笔数'),
      value(`${content.payments.length}`, 4),
      label('合计金额'),
      value(`人民币 ${content.total} 元`, 4, { bold: true }),
    ],
  ];
  return [
    { kind: 'table', rows: facts },
    { kind: 'heading', text: '缴费明细' },
    { kind: 'table', rows: payments(content), headRows: 1 },
    { kind: 'table', rows: [signature(frame)] },
    {
      kind: 'paragraph',
      text: '本凭证所列款项已由发卡银行从参保人社会保障卡银行账户扣缴并记账；扣款日期为计息起始日。（规程 第十四条）',
      small: true,
    },
  ];
}

function payments({ payments: lines }: PaymentCertificateContent) {
  const rows = lines.map(({ period, paidOn, bank, principal, lateFee }) => [
    value(`${period.slice(0, 4)}年${Number(period.slice(4))}月`, 2.5, { align: 'center' }),
    value(paidOn, 2.5, { align: 'center' }),
    value(bank, 3),
    value(principal, 2, { align: 'center' }),
    value(lateFee, 2, { align: 'center' }),
  ]);
  const titles = [
    head('所属期', 2.5),
    head('扣款日期', 2.5),
    head('扣款银行', 3),
    head('本金（元）', 2),
    head('滞纳金（元）', 2),
  ];
  return [titles, ...rows];
}

function signature(frame: OfficeFrame) {
  const date = chineseDate(frame.madeAt);
  return [
    value(`经办人（签字）：${frame.handledBy}`, 6, { minHeight: 92, foot: date }),
    value(`${frame.office.name}（盖章）`, 6, { foot: date, seal: true }),
  ];
}
