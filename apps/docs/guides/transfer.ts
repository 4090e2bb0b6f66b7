import type { CaseGuide } from '../case-guide.js';

export const transferGuide: CaseGuide = {
  about: {
    zh: '持卡人的社保关系转到另一窗口的,由现窗口受理并确认后转到转入窗口的待办;转入窗口同意接收后负责此卡,卡的经历随卡转来。不接收的写明理由退回原窗口,并通知持卡人。',
    en: 'A card goes from the office that keeps it to another. The present office confirms; the case then lies in the inbox of the receiving one. Once accepted, that office keeps the card, and its history comes along. Not accepted, it goes back with the reason and the holder is told.',
  },
  filing: { article: '规程 第七条', screens: ['person', 'sheet'] },
  steps: { papers: '附件1 第六条', confirm: '规程 第七条', acceptance: '规程 第七条' },
  effects: [],
  notices: ['cardTransferred', 'transferRefused'],
  refusals: [
    'case.already-open',
    'case.other-open',
    'case.agent-missing',
    'case.papers-missing',
    'transfer.same-office',
    'case.reason-missing',
  ],
  withdrawal: { zh: '转入窗口接收之前可以撤回。', en: 'Until the receiving office accepts.' },
};
