import type { Entries } from './entry.js';

/** Of people on record. */
export const peopleRefusals = {
  'person.name-differs': {
    status: 409,
    zh: '此身份证号码已登记为另一姓名,请先核实身份证或办理个人信息修改',
    en: 'This ID number is on record under another name; check the document or amend the personal information first',
    article: '规程 第十条',
  },
  'person.id-number-taken': {
    status: 409,
    zh: '此身份证号码已登记为他人',
    en: 'This ID number is on record for another person',
    article: '规程 第十条',
  },
  'duplicate.same-person': {
    status: 409,
    zh: '提出合并与复核不能为同一人',
    en: 'Whoever proposes a merge can not confirm it too',
  },
  'duplicate.state': { status: 409, zh: '这一对记录已处理', en: 'This pair was dealt with already' },
  'duplicate.two-cards': {
    status: 409,
    zh: '两条记录都有有效或在制的正式卡,须先注销其中一张',
    en: 'Both records hold a live card or one in making; cancel one of them first',
    article: '附件1 第十一条',
  },
  'duplicate.open-cases': {
    status: 409,
    zh: '两条记录有同类业务未办结,须先办结其中一件',
    en: 'Both records have an open case of the same type; close one of them first',
  },
  'duplicate.two-insured': {
    status: 409,
    zh: '两条记录在同一险种({insurance})都有参保或授权书,须先终止其一',
    en: 'Both records are enrolled in, or have a mandate for, one type ({insurance}); one must be ended first',
  },
} as const satisfies Entries;
