import type { CaseGuide } from '../case-guide.js';

export const recoveryGuide: CaseGuide = {
  about: {
    zh: '已退的费款事后查明不应退的,由经办机构申请追回。另一人复核放行后,该笔恢复应缴(截止后为拖欠),短信告知本人,随下一次扣款或补扣从社保卡银行账户收回,不收现金。扣款成功的回盘入账时办结;其间免缴的,以免缴办结。逾期未扣成的提醒主管。',
    en: 'What turns out to have been refunded wrongly is taken back by the agency. Once another person has released it the due is owed again (in arrears after the window), the person is told, and the next deduction or make-up takes it from the account of the card, never in cash. The case ends in the transaction that takes the successful result, or when the due is waived meanwhile; what is not deducted in time goes to the supervisor.',
  },
  filing: { article: '规程 第十四条', screens: ['refunds'] },
  steps: { recoveryCheck: '规程 第十四条', duePaid: '规程 第十四条' },
  effects: [],
  notices: ['recoveryBegins'],
  refusals: [
    'case.already-open',
    'recovery.not-refunded',
    'recovery.taken-back',
    'recovery.same-person',
    'case.reason-missing',
    'case.withdrawal-too-late',
  ],
  withdrawal: {
    zh: '不能撤回:由复核人不予追回,或在放行后以免缴了结。',
    en: 'It is not withdrawn: the checker refuses it, or the due is waived after the release.',
  },
};
