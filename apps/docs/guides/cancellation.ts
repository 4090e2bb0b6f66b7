import type { CaseGuide } from '../case-guide.js';

export const cancellationGuide: CaseGuide = {
  about: {
    zh: '终结在本省社会保险关系的持卡人注销社会保障卡,分三步:窗口核对终结证明并确认,发卡银行注销银行账户,窗口收回卡片。银行一侧从未激活或已注销的,第二步自动完成。银行迟迟不办的提醒持卡人并转督办。收回的卡登记待销毁,由两人清点销毁。',
    en: 'A holder whose social insurance in the province has ended cancels the card in three steps: the window checks the proof and confirms, the bank closes its account, the window takes the card back. Where the bank has nothing to close the second step is answered beforehand. A bank that does not act is reminded of and escalated. The card taken back is kept for destruction by two people.',
  },
  filing: { article: '附件1 第十六条1、3', screens: ['person', 'sheet'] },
  steps: {
    papers: '附件1 第六条',
    confirm: '附件1 第十六条1、3',
    bankClosure: '附件1 第十六条2, 附件7 第十三条',
    takeBack: '附件1 第十六条4',
  },
  effects: [{ when: { zh: '收回卡片', en: 'card taken back' }, event: 'cancel' }],
  notices: ['cancellationAtBank', 'bankClosureReminder', 'cardCancelled'],
  refusals: [
    'case.already-open',
    'case.other-open',
    'case.agent-missing',
    'case.papers-missing',
    'cancellation.bank-closed',
    'case.reason-missing',
  ],
  withdrawal: {
    zh: '发卡银行注销账户之前可以撤回;之后不能。',
    en: 'Until the bank has closed its account; not afterwards.',
  },
};
