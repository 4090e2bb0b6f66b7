import { registerCaseType } from '../../domain/case/case-types.js';

/** A case type that only tests know: somebody asks for a library seat, somebody confirms it within ten days. */
registerCaseType('toy', {
  zh: '座位申请',
  en: 'Seat request',
  article: '测试',
  filedBy: ['clerk'],
  subject: 'applicant',
  checklist: () => [],
  rules: ['issuance.guardianAge', 'task.limits'],
  steps: {
    choose: { kind: 'task', role: 'clerk', choices: ['window', 'aisle'], hold: true, withdraw: true, zh: '选', en: '' },
    confirm: { kind: 'task', role: 'clerk', choices: ['yes'], zh: '确认', en: 'Confirm' },
  },
  outcomes: { seated: { zh: '已入座', en: 'Seated' }, lapsed: { zh: '过期', en: 'Lapsed' } },
});
