import type { CaseGuide } from '../case-guide.js';

export const temporaryCardGuide: CaseGuide = {
  about: {
    zh: '尚未领到正式卡、或丢失损坏补办期间急需住院或消费的,可领临时卡。收取工本费(押金)、开具凭据、录入卡号后当面发放,从本窗口空白卡库存中扣减一张;没有空白卡不能发放。到期提醒退还,可在最长期限内延期;退还时退押金,遗失不退;逾期未还的列入卡库页的临时卡清单,退还的卡由两人凭清单销毁。临时卡退还且正式卡到手后业务办结。',
    en: 'Whoever needs a card before the formal one is there, or while it is being replaced, is lent a temporary one. The deposit is taken and receipted, the number of the card entered, the card handed over; it is one less of the blanks that the office counts, and none is handed over where none is left. Its return is reminded of and may be put off within the longest term; the deposit goes back with the card and is kept where it is lost. Cards that are overdue stand on the list of the stock page; what came back is destroyed by two people with a list. The case closes when the temporary card is back and a formal one is at hand.',
  },
  filing: { article: '附件1 第十一条, 第十九条1、3', screens: ['person', 'sheet'] },
  steps: {
    papers: '附件1 第六条',
    confirm: '附件1 第十九条2、4',
    return: '附件1 第十九条2',
    formalCard: '附件1 第十九条',
  },
  effects: [],
  notices: ['returnReminder'],
  refusals: [
    'case.already-open',
    'card.at-hand',
    'charge.amount',
    'card.number-taken',
    'temporary-card.none-in-stock',
    'temporary-card.term-over',
    'case.reason-missing',
    'case.withdrawal-too-late',
  ],
  withdrawal: {
    zh: '发卡之前可以撤回;发卡之后以退还临时卡办结。',
    en: 'Until the card is handed over; afterwards it ends with the return of the card.',
  },
};
