import { alertsWords } from '../alerts/words.js';
import { auditWords } from '../audit/words.js';
import { calendarWords } from '../calendar/words.js';
import { casesWords } from '../cases/words.js';
import { clockWords } from '../clock/words.js';
import { factoryFilesWords } from '../factory-files/words.js';
import { filingWords } from '../filing/words.js';
import { healthWords } from '../health/words.js';
import { inboxWords } from '../inbox/words.js';
import { papersWords } from '../papers/words.js';
import { peopleWords } from '../people/words.js';
import { photosWords } from '../photos/words.js';
import { placesWords } from '../places/words.js';
import { rulesWords } from '../rules/words.js';
import { searchWords } from '../search/words.js';
import { sessionWords } from '../session/words.js';
import { shellWords } from '../shell/words.js';
import { staffWords } from '../staff/words.js';
import { stockWords } from '../stock/words.js';
import { supervisionWords } from '../supervision/words.js';
import { tasksWords } from '../tasks/words.js';
import { uiWords } from '../ui/words.js';

/** Every sentence of the pages, by subject; each subject keeps its own beside its pages. */
export const vocabulary = {
  alerts: alertsWords,
  audit: auditWords,
  calendar: calendarWords,
  cases: casesWords,
  clock: clockWords,
  factoryFiles: factoryFilesWords,
  filing: filingWords,
  health: healthWords,
  inbox: inboxWords,
  papers: papersWords,
  people: peopleWords,
  photos: photosWords,
  places: placesWords,
  rules: rulesWords,
  search: searchWords,
  session: sessionWords,
  shell: shellWords,
  staff: staffWords,
  stock: stockWords,
  supervision: supervisionWords,
  tasks: tasksWords,
  ui: uiWords,
} as const;
