/** Whose pages are looked at: together every page there is. */
export const pagesOfSignIns = [
  {
    signInName: 'clerk.140105',
    paths: ['/inbox', '/cases/new', '/cases', '/stock', '/stock?tab=shelf', '/stock?tab=count', '/search', '/nowhere'],
  },
  { signInName: 'supervisor.14', paths: ['/supervision', '/factory-files', '/clock'] },
  { signInName: 'system.admin', paths: ['/staff', '/rules', '/alerts', '/health', '/calendar'] },
  { signInName: 'auditor.14', paths: ['/audit'] },
] as const;
