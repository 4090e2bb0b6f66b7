import { startWaitingLists } from '../../activities/activation-lists/list-workflows.js';
import { reportStuckWorkflows } from '../../activities/alerts/stuck-workflows.js';
import { anchorHead } from '../../activities/audit/anchor.js';
import { sealAudit } from '../../activities/audit/seal.js';
import { watchAudit } from '../../activities/audit/watch.js';
import { enterWaitingEventFiles } from '../../activities/bank-events/enter-lines.js';
import { startBankExchanges } from '../../activities/bank-files/exchange-workflows.js';
import { tellAnswers } from '../../activities/cases/answers.js';
import {
  readNamespaceId,
  signalDueCases,
  startMissingWorkflows,
  wakeCase,
} from '../../activities/cases/case-workflows.js';
import { recomputeProvisional } from '../../activities/cases/deadlines.js';
import type { CaseDeps } from '../../activities/cases/record-step.js';
import {
  nudgeBehind,
  nudgeClosable,
  nudgeDueCycles,
  startMissingCycles,
} from '../../activities/cycles/cycle-workflows.js';
import { cycleWorkflowId, nudge } from '../../activities/cycles/nudge.js';
import { ensureOpenerSchedule, openInTraining } from '../../activities/cycles/opener-schedule.js';
import { recomputeCycleMoments } from '../../activities/cycles/recompute.js';
import { cleanUpDrafts } from '../../activities/drafts/drafts.js';
import { findDuplicates } from '../../activities/duplicates/find.js';
import type { ExchangeDeps } from '../../activities/factory/exchange.js';
import { startFactoryExchanges } from '../../activities/factory/exchange-workflows.js';
import { runDailyAuditChecks } from '../../activities/invariants/audit-checks.js';
import { askForConfirmation } from '../../activities/mandates/ask-confirmation.js';
import { draftMandateFiles } from '../../activities/mandates/draft-mandate-files.js';
import { capitaliseDueYears } from '../../activities/postings/capitalise-interest.js';
import { keepReconciliations } from '../../activities/reconciliations/month-workflows.js';
import { cleanUpRequests } from '../../activities/requests/requests.js';
import { cleanUpSessions } from '../../activities/staff/sessions.js';
import type { EnvelopeKeyFile } from '../../domain/interchange/key-file.js';
import type { Sweep } from './sweeps.js';
import { wakingAfterCuts } from './temporal-cuts.js';

export interface SweepDeps extends CaseDeps, ExchangeDeps {
  readonly auditAnchorDir: string;
  /** Banks whose folders can be reached. */
  readonly banks: readonly string[];
  /** Envelope keys by bank. */
  readonly bankKeys: EnvelopeKeyFile;
}

const page = 500;
/** The promises of a whole province may end with the same working day. */
const mostDue = 10_000;

/**
 * What keeps the cases going whatever was cut off: missing workflows are started, due cases woken, the exchanges
 * with the factories kept running, the audit log sealed.
 */
export function caseSweeps(deps: SweepDeps): readonly Sweep[] {
  const engine = async () => ({
    client: deps.client,
    namespaceId: await readNamespaceId(deps.client),
    taskQueue: 'cases',
  });
  return [
    {
      name: 'missing workflows',
      everySeconds: 15,
      work: async () => startMissingWorkflows(deps.db, await engine(), { olderThanSeconds: 10, limit: page }),
    },
    { name: 'cases changed around a cut', everySeconds: 10, work: wakingAfterCuts(deps.db, deps.client) },
    { name: 'answers to cases', everySeconds: 1, work: () => tellAnswers(deps.db, deps.client) },
    { name: 'due cases', everySeconds: 15, work: () => signalDueCases(deps.db, deps.client, mostDue) },
    {
      name: 'factory exchanges',
      everySeconds: 30,
      work: () => startFactoryExchanges(deps.client, [...deps.addresses.keys()]),
    },
    { name: 'bank event files', everySeconds: 15, work: () => enterWaitingEventFiles(deps, page) },
    { name: 'bank exchanges', everySeconds: 15, work: () => startBankExchanges(deps.db, deps.client, deps.banks) },
    {
      name: 'reconciliations',
      everySeconds: 10,
      work: async () => keepReconciliations(deps.db, await engine(), page),
    },
    { name: 'openings in training', everySeconds: 5, work: () => openInTraining(deps.db, deps.client) },
    {
      name: 'opener schedule',
      everySeconds: 3_600,
      work: async () => ensureOpenerSchedule(deps.db, deps.client).then(() => 0),
    },
    { name: 'missing cycles', everySeconds: 5, work: async () => startMissingCycles(deps.db, await engine(), page) },
    { name: 'due cycles', everySeconds: 5, work: () => nudgeDueCycles(deps.db, deps.client, page) },
    { name: 'cycles behind', everySeconds: 30, work: () => nudgeBehind(deps.db, deps.client, page) },
    { name: 'cycles to close', everySeconds: 300, work: () => nudgeClosable(deps.db, deps.client) },
    { name: 'activation lists', everySeconds: 15, work: () => startWaitingLists(deps.db, deps.client, page) },
    {
      name: 'mandate files',
      everySeconds: 60,
      work: () => draftMandateFiles({ db: deps.db, cipher: deps.cipher, keys: deps.bankKeys }),
    },
    { name: 'mandates to sign anew', everySeconds: 30, work: () => askForConfirmation(deps) },
    {
      name: 'interest of years that are over',
      everySeconds: 600,
      work: async () => (await capitaliseDueYears(deps.db)).length,
    },
    { name: 'provisional due dates', everySeconds: 300, work: () => recomputeAll(deps) },
    { name: 'provisional cycle dates', everySeconds: 300, work: () => recomputeCycles(deps) },
    { name: 'stuck workflows', everySeconds: 60, work: () => reportStuckWorkflows(deps.db, deps.client) },
    { name: 'audit seal', everySeconds: 5, work: () => seal(deps) },
    { name: 'audit check', everySeconds: 86_400, work: () => watchAudit(deps.db, deps.auditAnchorDir) },
    { name: 'invariants', everySeconds: 600, work: () => runDailyAuditChecks(deps.db) },
    { name: 'people on record twice', everySeconds: 86_400, work: () => findDuplicates(deps.db) },
    { name: 'old requests', everySeconds: 600, work: () => cleanUpRequests(deps.db, 10_000) },
    { name: 'old drafts', everySeconds: 600, work: () => cleanUpDrafts(deps.db, 10_000) },
    { name: 'old sessions', everySeconds: 600, work: () => cleanUpSessions(deps.db, 10_000) },
  ];
}

async function seal(deps: SweepDeps): Promise<number> {
  const sealed = await sealAudit(deps.db);
  await anchorHead(deps.db, deps.auditAnchorDir);
  return sealed;
}

async function recomputeCycles(deps: SweepDeps): Promise<number> {
  const moved = await recomputeCycleMoments(deps.db);
  await nudge(deps.client, moved.map(cycleWorkflowId));
  return moved.length;
}

/** A year's list that was released makes promises through that year certain, or moves them. */
async function recomputeAll(deps: SweepDeps): Promise<number> {
  const moved: string[] = [];
  for (let after = ''; ; ) {
    const round = await deps.db.transaction((tx) => recomputeProvisional(tx, { after, limit: page }));
    moved.push(...round.moved);
    if (!round.last) break;
    after = round.last;
  }
  for (const caseId of moved) await wakeCase(deps.client, caseId);
  return moved.length;
}
