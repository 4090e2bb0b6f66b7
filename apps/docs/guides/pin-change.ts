import type { CaseGuide } from '../case-guide.js';

export const pinChangeGuide: CaseGuide = {
  about: {
    zh: '持卡人领卡后须先修改初始密码。持卡到综合服务窗口或定点医疗机构,由本人在密码终端上操作;定点医疗机构按卡号查卡,只办密码修改,不办解锁与重置,只见姓名首字和卡号尾数;本系统只发出指令、收到结果,任何人都看不到密码。连续错误达到规定次数即锁卡,须办理解锁与重置。终端没有明确结果的,由经办人当面查看卡片后选择,不作推测。',
    en: 'The initial PIN must be changed before first use. The holder does it at the PIN terminal of the window or of a designated medical institution (定点医疗机构), which finds the card by its number, changes PINs and neither unlocks nor resets them, and sees name and number masked; the system sends the order and sees the result, nobody sees a PIN. Repeated errors lock the card, which is then unlocked and reset. Where the terminal gave no clear result a clerk looks at the card; nothing is guessed.',
  },
  filing: { article: '附件1 第十七条1', screens: ['person', 'sheet', 'pins'] },
  steps: { papers: '附件1 第六条', terminal: '附件1 第十七条1', unclear: '附件1 第十七条1', again: '附件1 第十七条1' },
  effects: [],
  notices: ['pinChanged', 'pinLocked'],
  refusals: ['case.already-open', 'access.not-found', 'case.agent-missing', 'card.pin-locked', 'case.reason-missing'],
  withdrawal: {
    zh: '到终端之前,以及终端未办成时可以撤回。',
    en: 'Before the terminal, and where it was not done there.',
  },
};
