import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { factoryFileSearch } from './factory-files/factory-files.queries.js';
import {
  caseSearch,
  disabledSearch,
  draftSearch,
  inboxSearch,
  officeSearch,
  stockSearch,
  yearSearch,
} from './routes-search.js';
import { Shell } from './shell/shell.js';
import { StartPage } from './shell/start-page.js';
import { PageFailure, PageMissing } from './ui/page-failure.js';

const root = createRootRoute({ component: Shell, notFoundComponent: PageMissing });

const start = createRoute({ getParentRoute: () => root, path: '/', component: StartPage });

const inbox = createRoute({
  getParentRoute: () => root,
  path: '/inbox',
  validateSearch: inboxSearch,
  component: lazyRouteComponent(() => import('./inbox/inbox-page.js'), 'InboxPage'),
});

const cases = createRoute({
  getParentRoute: () => root,
  path: '/cases',
  validateSearch: caseSearch,
  component: lazyRouteComponent(() => import('./cases/cases-page.js'), 'CasesPage'),
});

const newCase = createRoute({
  getParentRoute: () => root,
  path: '/cases/new',
  validateSearch: draftSearch,
  component: lazyRouteComponent(() => import('./filing/filing-page.js'), 'FilingPage'),
});

const oneCase = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId',
  component: lazyRouteComponent(() => import('./cases/case-page.js'), 'CasePage'),
});

const person = createRoute({
  getParentRoute: () => root,
  path: '/people/$personId',
  component: lazyRouteComponent(() => import('./people/person-page.js'), 'PersonPage'),
});

const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  component: lazyRouteComponent(() => import('./search/search-page.js'), 'SearchPage'),
});

const supervision = createRoute({
  getParentRoute: () => root,
  path: '/supervision',
  validateSearch: officeSearch,
  component: lazyRouteComponent(() => import('./supervision/supervision-page.js'), 'SupervisionPage'),
});

const stock = createRoute({
  getParentRoute: () => root,
  path: '/stock',
  validateSearch: stockSearch,
  component: lazyRouteComponent(() => import('./stock/stock-page.js'), 'StockPage'),
});

const factoryFiles = createRoute({
  getParentRoute: () => root,
  path: '/factory-files',
  validateSearch: factoryFileSearch,
  component: lazyRouteComponent(() => import('./factory-files/factory-files-page.js'), 'FactoryFilesPage'),
});

const staff = createRoute({
  getParentRoute: () => root,
  path: '/staff',
  validateSearch: disabledSearch,
  component: lazyRouteComponent(() => import('./staff/staff-page.js'), 'StaffPage'),
});

const rules = createRoute({
  getParentRoute: () => root,
  path: '/rules',
  component: lazyRouteComponent(() => import('./rules/rules-page.js'), 'RulesPage'),
});

const calendar = createRoute({
  getParentRoute: () => root,
  path: '/calendar',
  validateSearch: yearSearch,
  component: lazyRouteComponent(() => import('./calendar/calendar-page.js'), 'CalendarPage'),
});

const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  component: lazyRouteComponent(() => import('./audit/audit-page.js'), 'AuditPage'),
});

const alerts = createRoute({
  getParentRoute: () => root,
  path: '/alerts',
  component: lazyRouteComponent(() => import('./alerts/alerts-page.js'), 'AlertsPage'),
});

const clock = createRoute({
  getParentRoute: () => root,
  path: '/clock',
  component: lazyRouteComponent(() => import('./clock/clock-page.js'), 'ClockPage'),
});

const health = createRoute({
  getParentRoute: () => root,
  path: '/health',
  component: lazyRouteComponent(() => import('./health/health-page.js'), 'HealthPage'),
});

const pages = [
  start,
  inbox,
  cases,
  newCase,
  oneCase,
  person,
  search,
  supervision,
  stock,
  factoryFiles,
  staff,
  rules,
  calendar,
  audit,
  alerts,
  clock,
  health,
];

/** The pages by address; each is loaded when first opened. What an address may hold is in `routes-search`. */
export const router = createRouter({
  routeTree: root.addChildren(pages),
  defaultPreload: 'intent',
  defaultErrorComponent: PageFailure,
  defaultNotFoundComponent: PageMissing,
  defaultPendingMs: 300,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
