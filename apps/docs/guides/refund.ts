import type { CaseGuide } from '../case-guide.js';

export const refundGuide: CaseGuide = {
  about: {
    zh: '参保人(或其继承人、代理人)申请退回一笔已缴的社会保险费:死亡后仍被扣缴、重复参保、已停保、核定有误。只退整笔(本金与滞纳金);金额有误的,退费后另行核定。窗口确认,经办机构另一人复核,打印退费付款通知单交代扣账户开户银行,退回原扣款账户,不收付现金。两人在对账单上核对到付出款项后,冲回记账,该笔应缴改为免缴,业务办结。银行未退付的,一人登记、另一人核实后再次下达或终止;不明的一律等待,不再次付款。',
    en: 'A participant (or an heir or agent) asks for one paid due back: it was deducted after a death, insured twice, not insured any more, or wrongly assessed. Whole dues only, principal and late fee; another amount is a refund and a new assessment. The window confirms, another person at the agency checks, and the printed order tells the bank of the collection account to pay it back to the account it came from, never in cash. Once two people have found the movement on the statement, the entries are undone, the due is waived and the case ends. What the bank did not pay is told by one person and found so by another before it is ordered again or given up; an unknown outcome is only waited for.',
  },
  filing: { article: '规程 第十四条', screens: ['person', 'sheet'] },
  steps: {
    papers: '附件1 第六条',
    confirm: '规程 第十四条',
    check: '规程 第十四条',
    bankPayment: '规程 第十三条',
    unpaid: '规程 第十四条',
  },
  effects: [],
  notices: ['refundPaid', 'refundNotPaidOut'],
  refusals: [
    'case.already-open',
    'case.agent-missing',
    'case.papers-missing',
    'refund.not-paid',
    'refund.not-posted',
    'refund.open',
    'refund.same-person',
    'refund.left',
    'refund.movement-waits',
    'movement.refund-differs',
    'case.reason-missing',
    'case.withdrawal-too-late',
  ],
  withdrawal: { zh: '复核放行之前可以撤回。', en: 'Until the check has released it.' },
};
