import type { CaseGuide } from '../case-guide.js';

export const activationGuide: CaseGuide = {
  about: {
    zh: '领卡后到窗口开卡。有单位的填单位代码、名称、盖章、联系人;居民没有单位的不填。信息齐全的,登记的同时社保功能即启用,业务当即办结。金融功能由持卡人另到发卡银行激活,由银行事件告知本系统,两侧互不等待。',
    en: 'After collection the social function is activated at a window. Where there is a unit, its code, name, seal and contact are taken down; residents have none. With everything there the card is active with the filing, and the case is over. The bank function is activated at the bank, which tells it as an event; neither side waits for the other.',
  },
  filing: { article: '附件1 第十二条(1)(2)', screens: ['person', 'sheet'] },
  steps: {},
  effects: [{ when: { zh: '登记即时', en: 'with the filing' }, event: 'activate' }],
  notices: ['cardActivated'],
  refusals: ['case.papers-missing', 'case.agent-missing', 'input.malformed'],
  withdrawal: { zh: '登记即办结,不能撤回。', en: 'Not possible: it is over with its filing.' },
};
