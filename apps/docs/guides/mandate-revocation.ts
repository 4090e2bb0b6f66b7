import type { CaseGuide } from '../case-guide.js';

export const mandateRevocationGuide: CaseGuide = {
  about: {
    zh: '参保人撤销委托付款授权。窗口确认后即时失效,不再扣缴;发卡银行已被告知该授权的,随次日报盘告知撤销,银行未予确认的由窗口核实后重发或写明理由办结。',
    en: 'A participant revokes a mandate. It ends at once when the window confirms, and nothing more is deducted. Where the bank knows the mandate it is told with the next file; what the bank does not confirm is sent again or closed with a reason.',
  },
  filing: { article: '规程 第十二条', screens: ['person', 'sheet'] },
  steps: {
    papers: '附件1 第六条',
    confirm: '规程 第十二条',
    bankConfirmation: '规程 第十二条',
    bankRefused: '规程 第十二条',
  },
  effects: [],
  notices: ['mandateRevoked'],
  refusals: [
    'case.already-open',
    'case.agent-missing',
    'case.papers-missing',
    'mandate.not-live',
    'case.reason-missing',
  ],
  withdrawal: { zh: '窗口确认之前可以撤回。', en: 'Until the window has confirmed.' },
};
