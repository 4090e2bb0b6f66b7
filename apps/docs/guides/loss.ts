import type { CaseGuide } from '../case-guide.js';
import { makingArticles, replacedCollectionArticles } from './making.js';

export const lossGuide: CaseGuide = {
  about: {
    zh: '持卡人或代办人到窗口正式挂失,登记即时生效,并接续未到期的临时挂失。同一次办理中即可补卡:收取工本费、开具凭据、本人确认后,原卡自此作废(即使找回也不能再用),不再受理解挂。补卡之前找回卡的可以解挂。补卡自受理起 30 个工作日,持本人身份证件和回执单到发卡银行社会保障卡窗口领卡(协议约定服务窗口的,到窗口领)。',
    en: 'The holder or a representative reports the loss formally at a window; it takes effect with its filing and takes up an oral report still open. The replacement is offered in the same visit: with the fee taken and receipted and the clerk’s confirmation it is filed; from that moment the old card is dead, even if found, and lifting is refused. Before it, a found card is lifted. The new card is promised within 30 working days and collected at the bank’s window (the office’s, where the agreement says so) against receipt and ID document.',
  },
  filing: { article: '附件1 第十三条(1)(2)', screens: ['person', 'sheet'] },
  steps: {
    papers: '附件1 第六条',
    offer: '附件1 第十五条(3)(4)',
    ...makingArticles,
    ...replacedCollectionArticles,
  },
  effects: [
    { when: { zh: '登记即时', en: 'with the filing' }, event: 'reportLoss' },
    { when: { zh: '收费并确认补卡', en: 'replacement confirmed' }, event: 'replace' },
    { when: { zh: '新卡制成', en: 'new card made' }, event: 'produce' },
    { when: { zh: '新卡送到', en: 'new card there' }, event: 'arrive' },
    { when: { zh: '新卡交付', en: 'new card handed over' }, event: 'deliver' },
    { when: { zh: '新卡逾期未领', en: 'new card never collected' }, event: 'recall' },
  ],
  notices: [
    'lossReported',
    'replacementAtBank',
    'replacementAtWindow',
    'bankCollectionReminder',
    'collectionReminder',
    'collectionRecalled',
  ],
  refusals: [
    'case.already-open',
    'case.agent-missing',
    'case.papers-missing',
    'charge.amount',
    'case.other-open',
    'card.in-making',
    'loss.collector-not-verified',
    'case.withdrawal-too-late',
  ],
  withdrawal: {
    zh: '挂失不能撤回,以解除挂失结束;补卡一经确认不能撤回。',
    en: 'A report ends by lifting, not by withdrawing; a replacement that is confirmed stands.',
  },
};
