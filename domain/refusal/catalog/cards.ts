import type { Entries } from './entry.js';

/** Of cards by their states, PINs and stock. */
export const cardRefusals = {
  'card.wrong-state': {
    status: 409,
    zh: '社会保障卡当前为“{state}”,不能办理此项',
    en: 'The card is "{state}"; this is not possible',
  },
  'card.not-handed-over': {
    status: 409,
    zh: '此卡尚未领取,不能办理此项',
    en: 'The card has not been handed over yet; this is not possible',
    article: '附件1 第十二条',
  },
  'card.active-already': { status: 409, zh: '此卡已启用', en: 'The card is active already', article: '附件1 第十二条' },
  'card.not-lost': {
    status: 409,
    zh: '此卡未挂失,无须解挂',
    en: 'The card is not reported lost; there is nothing to lift',
    article: '附件1 第十四条',
  },
  'card.lost-already': {
    status: 409,
    zh: '此卡已挂失,可直接办理正式挂失与补卡,或找回后解挂',
    en: 'The card is reported lost already: report it formally, or lift the loss once it is found',
    article: '附件1 第十三条',
  },
  'card.lost-first-lift': {
    status: 409,
    zh: '此卡已挂失,找回后须先解挂',
    en: 'The card is reported lost; once it is found, the loss is lifted first',
    article: '附件1 第十四条',
  },
  'card.lost-needs-replacement': {
    status: 409,
    zh: '此卡已挂失,应办理补卡;换卡仅适用于损坏或消磁',
    en: 'The card is reported lost and needs a replacement; an exchange is for damaged or demagnetised cards',
    article: '附件1 第十五条',
  },
  'card.replaced': {
    status: 409,
    zh: '此卡已办理补换卡,即使找回也不能再使用,不再受理解挂等业务',
    en: 'The card has been replaced: even if found it can not be used, and nothing more is filed for it',
    article: '附件1 第十五条',
  },
  'card.cancelled': { status: 409, zh: '此卡已注销', en: 'The card is cancelled', article: '附件1 第十六条' },
  'card.destroyed': { status: 409, zh: '此卡已销毁', en: 'The card is destroyed' },
  'card.pin-locked': {
    status: 409,
    zh: '社保密码已锁定,不能修改;请由本人持卡和身份证办理解锁与重置',
    en: 'The social PIN is locked and can not be changed; the holder has it unlocked and reset in person',
    article: '附件1 第十八条',
  },
  'card.at-hand': {
    status: 409,
    zh: '此人持有可用的正式社会保障卡,不能办理临时卡',
    en: 'This person has a usable formal card at hand; no temporary card is given',
    article: '附件1 第十九条',
  },
  'card.number-taken': {
    status: 409,
    zh: '此卡号已登记为另一张卡',
    en: 'This card number is on record for another card',
  },
  'card.in-making': {
    status: 409,
    zh: '此人已有一张正式卡在制,领取后再办理',
    en: 'A formal card for this person is in making already; it is collected first',
    article: '附件1 第十一条',
  },
  'pin.in-person': {
    status: 422,
    zh: '密码解锁与重置须由本人持卡和身份证原件办理,不能代办',
    en: 'A PIN is unlocked and reset for its holder in person, with card and ID card; nobody comes in their place',
    article: '附件1 第十八条1',
  },
  'stock.not-to-keep': {
    status: 409,
    zh: '此卡为“{state}”,不是待销毁的卡',
    en: 'The card is "{state}": it is not one to be destroyed',
  },
  'stock.kept-already': { status: 409, zh: '此卡已登记待销毁', en: 'The card is kept for destruction already' },
  'stock.card-unknown': { status: 404, zh: '没有此卡号的社会保障卡', en: 'There is no card of this number' },
  'stock.cards-listed': {
    status: 409,
    zh: '所选的卡中有的已列入清单、已销毁或不在本窗口',
    en: 'Some of these cards are on a list, destroyed, or not kept at this office',
  },
  'stock.not-at-bank': {
    status: 409,
    zh: '所选的卡中有的不在银行网点,或不属本窗口',
    en: 'Some of these cards do not lie at a bank for this office',
  },
  'stock.count-differs': {
    status: 422,
    zh: '清单共 {cards} 张,与清点张数不符,不能销毁',
    en: 'The list has {cards} cards, which is not what was counted; nothing is destroyed',
    article: '附件1 第十六条4',
  },
  'stock.nothing-listed': {
    status: 422,
    zh: '清单上没有卡,请选择待销毁的卡或填写残损空白卡张数',
    en: 'The list is empty: choose kept cards, or say how many spoiled blanks',
  },
  'stock.blanks-short': {
    status: 409,
    zh: '本窗口没有这么多:现有 {blanks} 张',
    en: 'The office has not so many: there are {blanks}',
  },
  'stock.delivery-differs': {
    status: 409,
    zh: '到货单 {delivery} 已按 {quantity} 张登记,与本次张数不符',
    en: 'The delivery {delivery} was entered with {quantity} blanks, which is another number',
  },
  'stock.not-maker': {
    status: 409,
    zh: '只有列单人可以撤回此销毁清单',
    en: 'Only whoever made the list can withdraw it',
  },
  'stock.list-decided': { status: 409, zh: '此销毁清单已处理', en: 'This list was dealt with already' },
  'stock.same-person': {
    status: 409,
    zh: '列单人与监销人不能为同一人',
    en: 'Cards are destroyed by two people: whoever made the list can not confirm it',
  },
} as const satisfies Entries;
