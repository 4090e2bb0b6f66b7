import type { CaseGuide } from '../case-guide.js';

export const liftLossGuide: CaseGuide = {
  about: {
    zh: '挂失后、补卡前找回卡的,持卡和证件到综合服务窗口或发卡银行社会保障卡窗口办理解挂,卡恢复挂失前的状态(密码锁定不变)。发卡银行办理的,受理时即已解挂。补卡已确认的不再受理,屏幕说明理由和条款。两人同时办理解挂与补卡的,只有先完成的一件生效,另一件告知已被抢先。',
    en: 'A card that is found before its replacement is filed is brought to the window of an office or the bank; the loss is lifted and the card is as it was before (a locked PIN stays locked). At the bank it is lifted with its filing. Once a replacement is confirmed, lifting is refused with reason and article. Where two clerks lift and replace at the same moment, exactly one wins and the other is told.',
  },
  filing: { article: '附件1 第十四条(1)(2)', screens: ['person', 'sheet', 'bank'] },
  steps: { papers: '附件1 第六条', confirm: '附件1 第十四条(3)(4)' },
  effects: [{ when: { zh: '确认(发卡银行:登记即时)', en: 'confirmation (bank: with the filing)' }, event: 'lift' }],
  notices: ['lossLifted'],
  refusals: ['case.already-open', 'case.agent-missing', 'case.papers-missing', 'card.wrong-state'],
  withdrawal: { zh: '确认之前可以撤回。', en: 'Until it is confirmed.' },
};
