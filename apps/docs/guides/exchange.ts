import type { CaseGuide } from '../case-guide.js';
import { makingArticles, replacedCollectionArticles } from './making.js';

export const exchangeGuide: CaseGuide = {
  about: {
    zh: '卡损坏、消磁的可以换卡。确认并收取工本费后制作新卡,承诺 30 个工作日;旧卡在新卡交付前仍可使用,交付新卡的同时收回旧卡。收回的旧卡由两人凭清单销毁;期间旧卡丢失的照常挂失,领到新卡时原卡按补卡作废。制卡前不能办成的退还工本费。',
    en: 'A damaged or demagnetised card is exchanged. With confirmation and fee a new one is made within 30 working days; the old one may be used until then and is taken back in the transaction that hands the new one over, and destroyed by two people with a list. If it is lost meanwhile, that is reported as ever and the old card dies with the collection. Where the new card can’t be made, the fee goes back.',
  },
  filing: { article: '附件1 第十五条(1)(2)', screens: ['person', 'sheet'] },
  steps: {
    papers: '附件1 第六条',
    confirm: '附件1 第十五条(3)(4)',
    ...makingArticles,
    ...replacedCollectionArticles,
  },
  effects: [
    { when: { zh: '新卡制成', en: 'new card made' }, event: 'produce' },
    { when: { zh: '新卡送到', en: 'new card there' }, event: 'arrive' },
    { when: { zh: '交付新卡时的旧卡', en: 'old card, when the new one is handed over' }, event: 'exchange' },
    { when: { zh: '新卡交付', en: 'new card handed over' }, event: 'deliver' },
    { when: { zh: '新卡逾期未领', en: 'new card never collected' }, event: 'recall' },
  ],
  notices: [
    'replacementAtBank',
    'replacementAtWindow',
    'bankCollectionReminder',
    'collectionReminder',
    'collectionRecalled',
  ],
  refusals: [
    'case.already-open',
    'case.other-open',
    'case.agent-missing',
    'case.papers-missing',
    'charge.amount',
    'card.in-making',
    'exchange.old-card-missing',
    'loss.collector-not-verified',
    'case.withdrawal-too-late',
  ],
  withdrawal: {
    zh: '送制卡商之前可以撤回,已收的工本费退还。',
    en: 'Until the order has gone to the factory; a fee already taken goes back.',
  },
};
