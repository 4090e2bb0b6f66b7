import type { CaseGuide } from '../case-guide.js';

export const personalInfoGuide: CaseGuide = {
  about: {
    zh: '个人基本信息以公安部门身份证信息为标准。修改姓名、身份证号的,先按新信息与公安登记比对,不一致的对照原件核实后再比对,一致后方可修改;只改电话、地址的不比对。修改后通知各业务系统重新读取。',
    en: 'The police record is the standard. A new name or ID number is first matched with it; where it differs the document is checked and it is asked again, and nothing is changed before it matches. Telephone and address are no police data and are not matched. Once changed, the business systems are told to read anew.',
  },
  filing: { article: '规程 第六条, 第十条', screens: ['person', 'sheet'] },
  steps: {
    papers: '附件1 第六条',
    identity: '规程 第九条',
    amendIdentity: '规程 第十条',
    confirm: '规程 第十条',
  },
  effects: [],
  notices: [],
  refusals: [
    'case.already-open',
    'case.agent-missing',
    'case.papers-missing',
    'input.id-number',
    'input.name',
    'person.id-number-taken',
  ],
  withdrawal: { zh: '确认之前可以撤回。', en: 'Until it is confirmed.' },
};
