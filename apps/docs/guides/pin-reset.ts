import type { CaseGuide } from '../case-guide.js';

export const pinResetGuide: CaseGuide = {
  about: {
    zh: '忘记密码或连续输错锁卡的,须本人持卡和身份证原件到窗口办理,不能代办。由终端解锁并重置为初始密码,首次使用前仍须修改(第十七条)。银行密码不在此办理:连续三次错误由银行锁定,解锁连续三次失败的只能挂失和重置,由银行事件告知本系统。',
    en: 'A forgotten or locked PIN is reset for its holder in person, with card and ID card; nobody comes in their place. The terminal unlocks and resets it to the initial one, which is changed before first use (第十七条). The PIN of the bank is not reset here: three errors lock it, three failed unlocks leave loss and reset at the bank only, told by bank events.',
  },
  filing: { article: '附件1 第十八条1', screens: ['person', 'sheet'] },
  steps: { papers: '附件1 第六条', terminal: '附件1 第十八条2', unclear: '附件1 第十八条2', again: '附件1 第十八条2' },
  effects: [],
  notices: ['pinReset'],
  refusals: ['case.already-open', 'pin.in-person', 'case.reason-missing'],
  withdrawal: {
    zh: '到终端之前,以及终端未办成时可以撤回。',
    en: 'Before the terminal, and where it was not done there.',
  },
};
