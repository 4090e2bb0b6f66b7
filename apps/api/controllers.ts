import type { Type } from '@nestjs/common';
import { ActivationListsController } from './activation-lists/activation-lists.controller.js';
import { AgenciesController } from './agencies/agencies.controller.js';
import { AgreementsController } from './agreements/agreements.controller.js';
import { AlertsController } from './alerts/alerts.controller.js';
import { ArrearsController } from './arrears/arrears.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { BankDeskController } from './bank-desk/bank-desk.controller.js';
import { BankEventsController } from './bank-events/bank-events.controller.js';
import { EventFilesController } from './bank-events/event-files.controller.js';
import { ToldEventsController } from './bank-events/told-events.controller.js';
import { BankFileUploadsController } from './bank-files/bank-file-uploads.controller.js';
import { BankFilesController } from './bank-files/bank-files.controller.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { CaseTypesController } from './case-types/case-types.controller.js';
import { CasesController } from './cases/cases.controller.js';
import { StepsController } from './cases/steps.controller.js';
import { ClockController } from './clock/clock.controller.js';
import { CounterReceiptsController } from './counter/receipts.controller.js';
import { CounterSheetsController } from './counter/sheets.controller.js';
import { CounterVoidsController } from './counter/voids.controller.js';
import { ComparisonController } from './cycles/comparison.controller.js';
import { CycleDecisionsController } from './cycles/cycle-decisions.controller.js';
import { CyclesController } from './cycles/cycles.controller.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { DuplicatesController } from './duplicates/duplicates.controller.js';
import { EmployersController } from './employers/employers.controller.js';
import { EnrolmentsController } from './enrolments/enrolments.controller.js';
import { EventsController } from './events/events.controller.js';
import { FactFilesController } from './fact-files/fact-files.controller.js';
import { FactoryFilesController } from './factory-files/factory-files.controller.js';
import { HealthController } from './health/health.controller.js';
import { LineExceptionsController } from './line-exceptions/line-exceptions.controller.js';
import { LoadsController } from './loads/loads.controller.js';
import { LossesController } from './losses/losses.controller.js';
import { MandatesController } from './mandates/mandates.controller.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { PapersController } from './papers/papers.controller.js';
import { PeopleController } from './people/people.controller.js';
import { PhotosController } from './photos/photos.controller.js';
import { PinDeskController } from './pin-desk/pin-desk.controller.js';
import { PlacesController } from './places/places.controller.js';
import { PremiumsController } from './premiums/premiums.controller.js';
import { ReassignmentsController } from './reassignments/reassignments.controller.js';
import { ReconciliationDecisionsController } from './reconciliations/reconciliation-decisions.controller.js';
import { ReconciliationsController } from './reconciliations/reconciliations.controller.js';
import { RefundsController } from './refunds/refunds.controller.js';
import { RoundDecisionsController } from './rounds/round-decisions.controller.js';
import { RoundsController } from './rounds/rounds.controller.js';
import { RulesController } from './rules/rules.controller.js';
import { SearchController } from './search/search.controller.js';
import { SessionController } from './session/session.controller.js';
import { SmsCallbacksController } from './sms-callbacks/sms-callbacks.controller.js';
import { StaffController } from './staff/staff.controller.js';
import { StockBalanceController } from './stock/balance.controller.js';
import { BlankCardsController } from './stock/blanks.controller.js';
import { DestructionListsController } from './stock/destruction.controller.js';
import { KeptCardsController } from './stock/kept.controller.js';
import { StockController } from './stock/stock.controller.js';
import { TemporaryCardsController } from './stock/temporary.controller.js';
import { SupervisionController } from './supervision/supervision.controller.js';
import { TasksController } from './tasks/tasks.controller.js';
import { WaiverDecisionsController } from './waivers/waiver-decisions.controller.js';
import { WaiversController } from './waivers/waivers.controller.js';

/** Every controller: the application, the documentation and the access matrix are made from this list. */
export const controllers: readonly Type[] = [
  ActivationListsController,
  AgenciesController,
  AgreementsController,
  AlertsController,
  ArrearsController,
  AuditController,
  BankDeskController,
  BankFileUploadsController,
  BankFilesController,
  CalendarController,
  CaseTypesController,
  CasesController,
  ClockController,
  ComparisonController,
  CounterReceiptsController,
  CounterSheetsController,
  CounterVoidsController,
  CycleDecisionsController,
  CyclesController,
  DestructionListsController,
  DraftsController,
  DuplicatesController,
  EmployersController,
  EnrolmentsController,
  EventsController,
  FactFilesController,
  FactoryFilesController,
  HealthController,
  KeptCardsController,
  LineExceptionsController,
  LoadsController,
  LossesController,
  MandatesController,
  MetricsController,
  PapersController,
  PeopleController,
  PhotosController,
  PinDeskController,
  PlacesController,
  PremiumsController,
  ReassignmentsController,
  RoundDecisionsController,
  ReconciliationDecisionsController,
  ReconciliationsController,
  RefundsController,
  RoundsController,
  RulesController,
  SearchController,
  SessionController,
  BankEventsController,
  EventFilesController,
  ToldEventsController,
  SmsCallbacksController,
  StaffController,
  StepsController,
  BlankCardsController,
  StockBalanceController,
  StockController,
  SupervisionController,
  TasksController,
  TemporaryCardsController,
  WaiverDecisionsController,
  WaiversController,
];
