import type { CaseGuide } from '../case-guide.js';
import { makingArticles } from './making.js';

export const issuanceGuide: CaseGuide = {
  about: {
    zh: '申领人(未成年人由监护人)到窗口提出,资料一次性告知;资料齐全并审核通过后出具《受理回执单》,自此起算承诺时限。系统先与公安登记信息比对,再送制卡;卡到窗口入库后短信通知,凭回执单或身份证件领卡。逾期不来领的先催领,再收回销毁。每人只能有一张有效的正式卡。',
    en: 'The applicant (for a minor, the guardian) files at a window and is told of all papers at once. When they are complete and the review approves, the acceptance receipt is given and the promise begins. The data are matched with the police record, the card is made, comes into the stock of the office and is handed over against the receipt or an ID document. A card that nobody collects is reminded of, then recalled and destroyed. Nobody holds two live formal cards.',
  },
  filing: { article: '附件1 第十一条(1)(2)', screens: ['wizard'] },
  steps: {
    papers: '附件1 第六条',
    review: '附件1 第十一条(3)',
    ...makingArticles,
    collection: '附件1 第十一条(4)',
    recall: '附件1 第十一条(4)',
  },
  effects: [
    { when: { zh: '制卡商制成', en: 'the factory has made it' }, event: 'produce' },
    { when: { zh: '卡片入库', en: 'arrival' }, event: 'arrive' },
    { when: { zh: '领卡', en: 'collection' }, event: 'deliver' },
    { when: { zh: '逾期未领收回', en: 'recall' }, event: 'recall' },
    { when: { zh: '送制后不予受理', en: 'refused after the order' }, event: 'spoil' },
  ],
  notices: ['cardReady', 'collectionReminder'],
  refusals: [
    'case.already-open',
    'case.live-card',
    'case.guardian-missing',
    'case.agent-missing',
    'case.photo-missing',
    'case.papers-missing',
    'person.name-differs',
    'input.id-number',
    'input.photo',
    'case.collector-not-verified',
    'case.withdrawal-too-late',
  ],
  withdrawal: {
    zh: '送制卡商之前随时可以撤回;已写入制卡文件的不能撤回。',
    en: 'Until the order has gone to the factory; not once it stands in an order file.',
  },
};
