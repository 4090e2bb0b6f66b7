import type { SessionView } from '../api/types.js';

type Role = SessionView['roles'][number]['role'];

export type PageName =
  | 'inbox'
  | 'newCase'
  | 'desk'
  | 'bankDesk'
  | 'pinDesk'
  | 'bankEvents'
  | 'cases'
  | 'supervision'
  | 'stock'
  | 'counter'
  | 'factoryFiles'
  | 'bankFiles'
  | 'reconciliations'
  | 'activationLists'
  | 'enrolments'
  | 'employers'
  | 'mandates'
  | 'agreements'
  | 'cycles'
  | 'lineExceptions'
  | 'arrears'
  | 'comparison'
  | 'imports'
  | 'duplicates'
  | 'loads'
  | 'staff'
  | 'rules'
  | 'calendar'
  | 'audit'
  | 'alerts'
  | 'clock'
  | 'health';

interface Page {
  readonly name: PageName;
  readonly to: string;
  readonly roles: readonly Role[] | 'everybody';
}

const window: readonly Role[] = ['clerk', 'supervisor'];
const money: readonly Role[] = ['scheduler', 'checker', 'supervisor', 'auditor'];
const administrators: readonly Role[] = ['systemAdmin', 'securityAdmin', 'auditAdmin'];

/** The pages in the order of the menu, and whose they are. The server decides; this only hides what would be refused. */
export const pages: readonly Page[] = [
  { name: 'inbox', to: '/inbox', roles: ['clerk'] },
  { name: 'newCase', to: '/cases/new', roles: ['clerk'] },
  { name: 'desk', to: '/desk', roles: ['agent12333', 'clerk'] },
  { name: 'bankDesk', to: '/bank-desk', roles: ['bankOperator'] },
  { name: 'pinDesk', to: '/pin-desk', roles: ['medicalOperator'] },
  { name: 'supervision', to: '/supervision', roles: ['supervisor'] },
  { name: 'cases', to: '/cases', roles: [...window, 'auditor'] },
  { name: 'stock', to: '/stock', roles: window },
  { name: 'counter', to: '/counter', roles: window },
  { name: 'activationLists', to: '/activation-lists', roles: window },
  { name: 'bankEvents', to: '/bank-events', roles: ['bankOperator', 'supervisor'] },
  { name: 'cycles', to: '/cycles', roles: money },
  { name: 'lineExceptions', to: '/line-exceptions', roles: money },
  { name: 'arrears', to: '/arrears', roles: money },
  { name: 'comparison', to: '/comparison', roles: money },
  { name: 'enrolments', to: '/enrolments', roles: money },
  { name: 'employers', to: '/employers', roles: money },
  { name: 'mandates', to: '/mandates', roles: money },
  { name: 'agreements', to: '/agreements', roles: money },
  { name: 'imports', to: '/imports', roles: money },
  { name: 'reconciliations', to: '/reconciliations', roles: money },
  { name: 'factoryFiles', to: '/factory-files', roles: ['supervisor', 'systemAdmin'] },
  {
    name: 'bankFiles',
    to: '/bank-files',
    roles: ['scheduler', 'checker', 'bankOperator', 'auditor', 'systemAdmin'],
  },
  { name: 'duplicates', to: '/duplicates', roles: ['supervisor', 'auditor'] },
  { name: 'loads', to: '/loads', roles: ['systemAdmin'] },
  { name: 'staff', to: '/staff', roles: ['systemAdmin', 'securityAdmin'] },
  { name: 'rules', to: '/rules', roles: [...administrators, 'supervisor', 'checker', 'auditor'] },
  { name: 'calendar', to: '/calendar', roles: 'everybody' },
  { name: 'audit', to: '/audit', roles: ['auditAdmin', 'auditor'] },
  { name: 'alerts', to: '/alerts', roles: ['systemAdmin', 'securityAdmin'] },
  { name: 'clock', to: '/clock', roles: ['systemAdmin', 'supervisor'] },
  { name: 'health', to: '/health', roles: administrators },
];

/** The pages of one person's roles. */
export function pagesOf(session: SessionView): readonly Page[] {
  const own = new Set(session.roles.map((reach) => reach.role));
  return pages.filter((page) => page.roles === 'everybody' || page.roles.some((role) => own.has(role)));
}

/** True where one of the person's roles is among these. */
export function hasRole(session: SessionView, ...roles: Role[]): boolean {
  return session.roles.some((reach) => roles.includes(reach.role));
}
