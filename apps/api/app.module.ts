import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { Cipher } from '../../activities/cipher/cipher.js';
import { Database } from '../../activities/database/database.js';
import { AccessGuard } from './access/access.guard.js';
import { SignedIn } from './access/signed-in.js';
import { Throttle } from './access/throttle.js';
import { AgencyReach } from './agencies/agency-reach.js';
import { BankDeskReader } from './bank-desk/bank-desk-reader.js';
import { BankKeys } from './bank-events/bank-keys.js';
import { ToldEventsReader } from './bank-events/told-events-reader.js';
import { CaseFiling } from './cases/case-filing.js';
import { CasePage } from './cases/case-page.js';
import { CaseReader } from './cases/case-reader.js';
import { ContractInterceptor } from './contract/contract.interceptor.js';
import { controllers } from './controllers.js';
import { DueReader } from './cycles/due-reader.js';
import { MonthNudges } from './cycles/month-nudges.js';
import { PairReader } from './duplicates/pair-reader.js';
import { ChangeFeed } from './events/change-feed.js';
import { FactoryFileOrders } from './factory-files/factory-file-orders.js';
import { HealthChecks } from './health/health-checks.js';
import { LossesReader } from './losses/losses-reader.js';
import { API_SETTINGS, type ApiParts } from './parts.js';
import { PeopleReader } from './people/people-reader.js';
import { PersonPage } from './people/person-page.js';
import { PinDeskReader } from './pin-desk/pin-desk-reader.js';
import { ProblemFilter } from './problem/problem.filter.js';
import { ScopedReader } from './reach/scoped-reader.js';
import { LineReader } from './rounds/line-reader.js';
import { BulkSteps } from './steps/bulk-steps.js';
import { CaseSteps } from './steps/case-steps.js';
import { TemporalGate } from './steps/temporal-gate.js';
import { Writer } from './steps/writer.js';
import { TaskReader } from './tasks/task-reader.js';

const rooms: Provider[] = [
  BankDeskReader,
  BulkSteps,
  BankKeys,
  CaseFiling,
  CasePage,
  CaseReader,
  CaseSteps,
  ChangeFeed,
  DueReader,
  FactoryFileOrders,
  AgencyReach,
  HealthChecks,
  LineReader,
  LossesReader,
  MonthNudges,
  PairReader,
  PeopleReader,
  PersonPage,
  PinDeskReader,
  TaskReader,
  Throttle,
  ToldEventsReader,
  Writer,
];

/** The application of the given parts. */
@Module({})
export class AppModule {
  static of(parts: ApiParts): DynamicModule {
    const outside: Provider[] = [
      { provide: API_SETTINGS, useValue: parts.settings },
      { provide: Database, useValue: parts.database },
      { provide: Cipher, useValue: parts.cipher },
      { provide: TemporalGate, useValue: parts.temporal },
      { provide: ScopedReader, useValue: new ScopedReader(parts.reader) },
      { provide: SignedIn, useValue: new SignedIn(parts.database, parts.limits) },
    ];
    const everywhere: Provider[] = [
      { provide: APP_GUARD, useClass: AccessGuard },
      { provide: APP_INTERCEPTOR, useClass: ContractInterceptor },
      { provide: APP_FILTER, useClass: ProblemFilter },
    ];
    return {
      module: AppModule,
      controllers: [...controllers],
      providers: [...outside, ...everywhere, ...rooms],
    };
  }
}
