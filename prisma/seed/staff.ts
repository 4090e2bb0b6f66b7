import type { Reach } from '../../domain/reach/reach.js';

/** A demo sign-in. Training mode only: a production database never has one. */
export interface DemoStaffFact {
  readonly signInName: string;
  readonly displayName: string;
  readonly roles: readonly Reach[];
}

/** Every demo sign-in's password, printed at start. */
export const demoPassword = 'Jinyuan-12333-demo';

const clerk = (office: string, signInName: string, displayName: string): DemoStaffFact => ({
  signInName,
  displayName,
  roles: [{ role: 'clerk', division: office.slice(0, 6), office }],
});
const one = (signInName: string, displayName: string, ...roles: Reach[]): DemoStaffFact => ({
  signInName,
  displayName,
  roles,
});

/** One sign-in for each kind of user (design §1), two where two people are needed. */
export const demoStaff: readonly DemoStaffFact[] = [
  clerk('14010501', 'clerk.140105', '李小店'),
  clerk('14010501', 'clerk2.140105', '王小店'),
  clerk('14010601', 'clerk.140106', '张迎泽'),
  clerk('14010701', 'clerk.140107', '刘杏花'),
  clerk('14021301', 'clerk.140213', '陈平城'),
  clerk('14070201', 'clerk.140702', '杨榆次'),
  {
    signInName: 'clerk.1401',
    displayName: '赵太原',
    roles: [{ role: 'clerk', division: '1401', office: '14010001' }],
  },
  one('supervisor.1401', '周主管', { role: 'supervisor', division: '1401' }),
  one('supervisor.140105', '吴主管', { role: 'supervisor', division: '140105' }),
  one('supervisor.1402', '郑主管', { role: 'supervisor', division: '1402' }),
  one('supervisor.14', '冯主管', { role: 'supervisor', division: '14' }),
  one('agent.12333', '孙热线', { role: 'agent12333', division: '14' }),
  one('scheduler.1401', '朱征缴', { role: 'scheduler', division: '1401' }),
  one('checker.1401', '秦复核', { role: 'checker', division: '1401' }),
  one('scheduler.1402', '尤征缴', { role: 'scheduler', division: '1402' }),
  one('checker.1402', '许复核', { role: 'checker', division: '1402' }),
  one('scheduler.1407', '何征缴', { role: 'scheduler', division: '1407' }),
  one('checker.1407', '吕复核', { role: 'checker', division: '1407' }),
  one('rule.maker', '许制定', { role: 'systemAdmin', division: '14' }),
  one('rule.checker', '何审核', { role: 'checker', division: '14' }),
  one('auditor.14', '吕稽核', { role: 'auditor', division: '14' }),
  one('liaison.140105', '施专管', { role: 'liaison', division: '140105' }),
  one('bank.0102', '曹银行', { role: 'bankOperator', division: '14', bank: '0102' }),
  one('hospital.140105', '魏医院', { role: 'medicalOperator', division: '140105', office: '14010551' }),
  one('system.admin', '严系统', { role: 'systemAdmin', division: '14' }),
  one('security.admin', '华安全', { role: 'securityAdmin', division: '14' }),
  one('audit.admin', '金审计', { role: 'auditAdmin', division: '14' }),
];
