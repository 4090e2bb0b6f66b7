import { activationListsWords } from '../activation-lists/words.js';
import { agenciesWords } from '../agencies/words.js';
import { agreementsWords } from '../agreements/words.js';
import { alertsWords } from '../alerts/words.js';
import { arrearsWords } from '../arrears/words.js';
import { auditWords } from '../audit/words.js';
import { bankDeskWords } from '../bank-desk/words.js';
import { bankEventsWords } from '../bank-events/words.js';
import { bankFilesWords } from '../bank-files/words.js';
import { calendarWords } from '../calendar/words.js';
import { casesWords } from '../cases/words.js';
import { clockWords } from '../clock/words.js';
import { comparisonWords } from '../comparison/words.js';
import { counterWords } from '../counter/words.js';
import { cyclesWords } from '../cycles/words.js';
import { deskWords } from '../desk/words.js';
import { duplicatesWords } from '../duplicates/words.js';
import { employersWords } from '../employers/words.js';
import { enrolmentsWords } from '../enrolments/words.js';
import { exceptionsWords } from '../exceptions/words.js';
import { factFilesWords } from '../fact-files/words.js';
import { factoryFilesWords } from '../factory-files/words.js';
import { filingWords } from '../filing/words.js';
import { healthWords } from '../health/words.js';
import { heldFilesWords } from '../held-files/words.js';
import { inboxWords } from '../inbox/words.js';
import { loadsWords } from '../loads/words.js';
import { mandatesWords } from '../mandates/words.js';
import { papersWords } from '../papers/words.js';
import { peopleWords } from '../people/words.js';
import { photosWords } from '../photos/words.js';
import { pinDeskWords } from '../pin-desk/words.js';
import { placesWords } from '../places/words.js';
import { premiumsWords } from '../premiums/words.js';
import { reconciliationsWords } from '../reconciliations/words.js';
import { refundsWords } from '../refunds/words.js';
import { roundsWords } from '../rounds/words.js';
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
  activationLists: activationListsWords,
  agencies: agenciesWords,
  alerts: alertsWords,
  duplicates: duplicatesWords,
  agreements: agreementsWords,
  arrears: arrearsWords,
  comparison: comparisonWords,
  cycles: cyclesWords,
  exceptions: exceptionsWords,
  rounds: roundsWords,
  audit: auditWords,
  bankDesk: bankDeskWords,
  pinDesk: pinDeskWords,
  bankEvents: bankEventsWords,
  bankFiles: bankFilesWords,
  calendar: calendarWords,
  cases: casesWords,
  clock: clockWords,
  counter: counterWords,
  desk: deskWords,
  employers: employersWords,
  enrolments: enrolmentsWords,
  factFiles: factFilesWords,
  factoryFiles: factoryFilesWords,
  filing: filingWords,
  health: healthWords,
  heldFiles: heldFilesWords,
  inbox: inboxWords,
  loads: loadsWords,
  mandates: mandatesWords,
  papers: papersWords,
  people: peopleWords,
  photos: photosWords,
  places: placesWords,
  premiums: premiumsWords,
  reconciliations: reconciliationsWords,
  refunds: refundsWords,
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
