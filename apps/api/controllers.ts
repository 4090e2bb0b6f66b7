import type { Type } from '@nestjs/common';
import { AlertsController } from './alerts/alerts.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { CaseTypesController } from './case-types/case-types.controller.js';
import { CasesController } from './cases/cases.controller.js';
import { StepsController } from './cases/steps.controller.js';
import { ClockController } from './clock/clock.controller.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { EventsController } from './events/events.controller.js';
import { FactoryFilesController } from './factory-files/factory-files.controller.js';
import { HealthController } from './health/health.controller.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { PapersController } from './papers/papers.controller.js';
import { PeopleController } from './people/people.controller.js';
import { PhotosController } from './photos/photos.controller.js';
import { PlacesController } from './places/places.controller.js';
import { ReassignmentsController } from './reassignments/reassignments.controller.js';
import { RulesController } from './rules/rules.controller.js';
import { SearchController } from './search/search.controller.js';
import { SessionController } from './session/session.controller.js';
import { SmsCallbacksController } from './sms-callbacks/sms-callbacks.controller.js';
import { StaffController } from './staff/staff.controller.js';
import { StockController } from './stock/stock.controller.js';
import { SupervisionController } from './supervision/supervision.controller.js';
import { TasksController } from './tasks/tasks.controller.js';

/** Every controller: the application, the documentation and the access matrix are made from this list. */
export const controllers: readonly Type[] = [
  AlertsController,
  AuditController,
  CalendarController,
  CaseTypesController,
  CasesController,
  ClockController,
  DraftsController,
  EventsController,
  FactoryFilesController,
  HealthController,
  MetricsController,
  PapersController,
  PeopleController,
  PhotosController,
  PlacesController,
  ReassignmentsController,
  RulesController,
  SearchController,
  SessionController,
  SmsCallbacksController,
  StaffController,
  StepsController,
  StockController,
  SupervisionController,
  TasksController,
];
