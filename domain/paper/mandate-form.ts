import { type Block, label, signatureRow, value } from './layout.js';
import { chineseDate, type MandateFormContent, type PaperFrame } from './paper.js';
import { filerName, signerOf } from './phrases.js';

/** 《社会保障卡委托付款专用授权书》 (规程 第十二条): signed by the participant, its number is the mandate's. */
export function mandateForm(frame: PaperFrame, content: MandateFormContent): readonly Block[] {
  const { applicant } = frame;
  const ceiling = content.yuan ? `人民币 ${content.yuan} 元` : '';
  const sum =
    content.terms === 'fixed' ? `每期定额 ${ceiling}` : `按经办机构核定金额${ceiling ? `，每期不超过 ${ceiling}` : ''}`;
  const rows = [
    [
      label('授权人姓名'),
      value(applicant.name, 4, { bold: true }),
      label('办理方式'),
      value(filerName(content.representative), 4),
    ],
    [label('身份证号码'), value(applicant.idNumber, 4), label('联系电话'), value(applicant.phone ?? '', 4)],
    [label('社保卡卡号'), value(content.cardNumber, 4), label('发卡银行'), value(content.bank, 4)],
    [label('银行账号'), value(content.account, 10, { bold: true })],
    [label('参保险种'), value(content.insurance, 4), label('经办机构'), value(content.agency, 4)],
    [label('缴费金额'), value(sum, 4, { bold: true }), label('起始缴费期'), value(content.firstMonth, 4)],
    signatureRow(frame, signerOf(content.representative).replace('申领人', '授权人'), chineseDate(frame.madeAt)),
  ];
  return [
    {
      kind: 'paragraph',
      text: `本人自愿授权${content.bank}，自上述起始缴费期起，依据${content.agency}提供的社会保险费扣缴数据，从本人社会保障卡银行账户中扣划应缴社会保险费，划转至该经办机构设立的代扣账户。`,
      indent: true,
    },
    { kind: 'table', rows },
    { kind: 'heading', text: '授权人须知' },
    ...advice.map((text, index) => ({ kind: 'paragraph' as const, text: `${index + 1}. ${text}`, small: true })),
  ];
}

const advice = [
  '授权自发卡银行确认之日起生效；缴费期限内请将应缴金额存入社保卡银行账户，余额不足的不予部分扣款。（规程 第十三条、第十四条）',
  '社保卡挂失、补换、注销或银行账户冻结期间暂停扣款；恢复后继续有效。补换卡后银行账号变更的，须由本人重新确认。',
  '本人可持有效身份证件到服务窗口撤销授权，撤销办妥后不再扣款。',
  '社保经办机构不接受现金缴纳社会保险费。（规程 第十三条）',
];
