import type { CaseGuide } from '../case-guide.js';

export const mandateGuide: CaseGuide = {
  about: {
    zh: '参保人到窗口签订委托付款授权书,授权发卡银行从社保卡银行账户扣缴保险费。须已参保该险种、银行账户已激活;每个险种一份。打印授权书由本人(或持证件的代理人、监护人)签字,签字后即为待确认,随次日报盘告知发卡银行,银行确认后生效。卡挂失、补换、注销或账户冻结时自动暂停,恢复时自动恢复;补换卡后账号变了的,自动立案请本人重新签字确认。',
    en: 'A participant signs that the bank may debit the card account for premiums. The person must be enrolled in the type and the account activated; one mandate a type. The printed form is signed by the holder, an agent or a guardian; from then the mandate is pending, the bank is told with the next file and it is in force once the bank has confirmed. It is suspended by itself while the card is lost, replaced or cancelled or the account frozen. Where a replacement card has another account, a case opens by itself to have it signed again.',
  },
  filing: { article: '规程 第十二条', screens: ['person', 'sheet'] },
  steps: {
    papers: '附件1 第六条',
    sign: '规程 第十二条',
    bankConfirmation: '规程 第十二条',
    bankRefused: '规程 第十二条',
  },
  effects: [],
  notices: ['mandateInForce', 'mandateNotConfirmed'],
  refusals: [
    'case.already-open',
    'case.agent-missing',
    'case.papers-missing',
    'mandate.not-enrolled',
    'mandate.account-not-activated',
    'mandate.account-stopped',
    'mandate.live',
    'mandate.not-live',
    'mandate.told-bank',
    'case.reason-missing',
  ],
  withdrawal: {
    zh: '发卡银行被告知之前可以撤回;之后须办理撤销。',
    en: 'Until the bank has been told; afterwards the mandate is revoked.',
  },
};
