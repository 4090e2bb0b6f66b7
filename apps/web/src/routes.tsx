import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { activationListSearch } from './activation-lists/activation-lists.queries.js';
import { agreementSearch } from './agreements/agreements.queries.js';
import { arrearsSearch } from './arrears/arrears.queries.js';
import { bankEventSearch } from './bank-events/bank-events.queries.js';
import { bankFileSearch } from './bank-files/bank-files.queries.js';
import { comparisonSearch } from './comparison/comparison.queries.js';
import { counterSearch } from './counter/counter.queries.js';
import { boardSearch, cycleSearch } from './cycles/cycles.queries.js';
import { duplicateSearch } from './duplicates/duplicates.queries.js';
import { enrolmentSearch } from './enrolments/enrolments.queries.js';
import { exceptionSearch } from './exceptions/exceptions.queries.js';
import { factFileSearch } from './fact-files/fact-files.queries.js';
import { factoryFileSearch } from './factory-files/factory-files.queries.js';
import { loadSearch } from './loads/loads.queries.js';
import { mandateSearch } from './mandates/mandates.queries.js';
import { reconciliationSearch, reconciliationsSearch } from './reconciliations/reconciliations.queries.js';
import { roundSearch } from './rounds/rounds.queries.js';
import {
  caseSearch,
  disabledSearch,
  draftSearch,
  filingSearch,
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

const knownFiling = createRoute({
  getParentRoute: () => root,
  path: '/file/$type',
  validateSearch: filingSearch,
  component: lazyRouteComponent(() => import('./filing/known-filing-page.js'), 'KnownFilingPage'),
});

const desk = createRoute({
  getParentRoute: () => root,
  path: '/desk',
  component: lazyRouteComponent(() => import('./desk/desk-page.js'), 'DeskPage'),
});

const bankDesk = createRoute({
  getParentRoute: () => root,
  path: '/bank-desk',
  component: lazyRouteComponent(() => import('./bank-desk/bank-desk-page.js'), 'BankDeskPage'),
});

const pinDesk = createRoute({
  getParentRoute: () => root,
  path: '/pin-desk',
  component: lazyRouteComponent(() => import('./pin-desk/pin-desk-page.js'), 'PinDeskPage'),
});

const bankEvents = createRoute({
  getParentRoute: () => root,
  path: '/bank-events',
  validateSearch: bankEventSearch,
  component: lazyRouteComponent(() => import('./bank-events/bank-events-page.js'), 'BankEventsPage'),
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

const bankFiles = createRoute({
  getParentRoute: () => root,
  path: '/bank-files',
  validateSearch: bankFileSearch,
  component: lazyRouteComponent(() => import('./bank-files/bank-files-page.js'), 'BankFilesPage'),
});

const reconciliations = createRoute({
  getParentRoute: () => root,
  path: '/reconciliations',
  validateSearch: reconciliationsSearch,
  component: lazyRouteComponent(() => import('./reconciliations/reconciliations-page.js'), 'ReconciliationsPage'),
});

const reconciliation = createRoute({
  getParentRoute: () => root,
  path: '/reconciliations/$id',
  validateSearch: reconciliationSearch,
  component: lazyRouteComponent(() => import('./reconciliations/reconciliation-page.js'), 'ReconciliationPage'),
});

const counter = createRoute({
  getParentRoute: () => root,
  path: '/counter',
  validateSearch: counterSearch,
  component: lazyRouteComponent(() => import('./counter/counter-page.js'), 'CounterPage'),
});

const activationLists = createRoute({
  getParentRoute: () => root,
  path: '/activation-lists',
  validateSearch: activationListSearch,
  component: lazyRouteComponent(() => import('./activation-lists/activation-lists-page.js'), 'ActivationListsPage'),
});

const enrolments = createRoute({
  getParentRoute: () => root,
  path: '/enrolments',
  validateSearch: enrolmentSearch,
  component: lazyRouteComponent(() => import('./enrolments/enrolments-page.js'), 'EnrolmentsPage'),
});

const employers = createRoute({
  getParentRoute: () => root,
  path: '/employers',
  component: lazyRouteComponent(() => import('./employers/employers-page.js'), 'EmployersPage'),
});

const mandates = createRoute({
  getParentRoute: () => root,
  path: '/mandates',
  validateSearch: mandateSearch,
  component: lazyRouteComponent(() => import('./mandates/mandates-page.js'), 'MandatesPage'),
});

const board = createRoute({
  getParentRoute: () => root,
  path: '/cycles',
  validateSearch: boardSearch,
  component: lazyRouteComponent(() => import('./cycles/board-page.js'), 'BoardPage'),
});

const cycle = createRoute({
  getParentRoute: () => root,
  path: '/cycles/$cycleId',
  validateSearch: cycleSearch,
  component: lazyRouteComponent(() => import('./cycles/cycle-page.js'), 'CyclePage'),
});

const round = createRoute({
  getParentRoute: () => root,
  path: '/rounds/$roundId',
  validateSearch: roundSearch,
  component: lazyRouteComponent(() => import('./rounds/round-page.js'), 'RoundPage'),
});

const exceptions = createRoute({
  getParentRoute: () => root,
  path: '/line-exceptions',
  validateSearch: exceptionSearch,
  component: lazyRouteComponent(() => import('./exceptions/exceptions-page.js'), 'ExceptionsPage'),
});

const arrears = createRoute({
  getParentRoute: () => root,
  path: '/arrears',
  validateSearch: arrearsSearch,
  component: lazyRouteComponent(() => import('./arrears/arrears-page.js'), 'ArrearsPage'),
});

const comparison = createRoute({
  getParentRoute: () => root,
  path: '/comparison',
  validateSearch: comparisonSearch,
  component: lazyRouteComponent(() => import('./comparison/comparison-page.js'), 'ComparisonPage'),
});

const agreements = createRoute({
  getParentRoute: () => root,
  path: '/agreements',
  validateSearch: agreementSearch,
  component: lazyRouteComponent(() => import('./agreements/agreements-page.js'), 'AgreementsPage'),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  validateSearch: factFileSearch,
  component: lazyRouteComponent(() => import('./fact-files/fact-files-page.js'), 'FactFilesPage'),
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

const duplicates = createRoute({
  getParentRoute: () => root,
  path: '/duplicates',
  validateSearch: duplicateSearch,
  component: lazyRouteComponent(() => import('./duplicates/duplicates-page.js'), 'DuplicatesPage'),
});

const loads = createRoute({
  getParentRoute: () => root,
  path: '/loads',
  validateSearch: loadSearch,
  component: lazyRouteComponent(() => import('./loads/loads-page.js'), 'LoadsPage'),
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
  knownFiling,
  desk,
  bankDesk,
  pinDesk,
  bankEvents,
  oneCase,
  person,
  search,
  supervision,
  stock,
  counter,
  factoryFiles,
  bankFiles,
  reconciliations,
  reconciliation,
  activationLists,
  enrolments,
  employers,
  mandates,
  agreements,
  board,
  cycle,
  round,
  exceptions,
  arrears,
  comparison,
  imports,
  staff,
  rules,
  calendar,
  audit,
  alerts,
  duplicates,
  loads,
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
