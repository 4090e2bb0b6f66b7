import { readFileSync } from 'node:fs';
import type { Client } from '@temporalio/client';
import { DefaultLogger, Runtime, type Worker } from '@temporalio/worker';
import pino, { type Logger } from 'pino';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { BankExchangeDeps } from '../../activities/bank-files/exchange.js';
import { exchangeWithBanksNow } from '../../activities/bank-files/exchange-workflows.js';
import { readNamespaceId } from '../../activities/cases/case-workflows.js';
import { Cipher } from '../../activities/cipher/cipher.js';
import { FileKeyProvider } from '../../activities/cipher/key-file.js';
import { readClock } from '../../activities/clock/clock.js';
import type { CycleDeps } from '../../activities/cycles/write-file.js';
import { connectionsOfProcess, Database } from '../../activities/database/database.js';
import type { ExchangeDeps } from '../../activities/factory/exchange.js';
import { tellCaseOnTimeline } from '../../activities/notices/tell-case.js';
import { assertPaperFonts } from '../../activities/papers/fonts.js';
import { watchInboxes } from '../../activities/transport/watch-inboxes.js';
import { assertCardTable } from '../../domain/card/card-table-check.js';
import { validateCaseTypes } from '../../domain/case/validate-case-types.js';
import { assertMoneyTables } from '../../domain/cycle/money-table-check.js';
import { readSettings, type Settings } from '../settings/settings.js';
import { bankDeps } from './bank-settings.js';
import { caseSweeps } from './case-sweeps.js';
import { createCaseWorker, createCounterpartyWorker, createMoneyWorker } from './case-workers.js';
import { factoryDeps } from './factory-settings.js';
import { startProbeServer } from './probe-server.js';
import { startSideWork } from './side-work/side-work.js';
import { sideWorkSweeps, sideWorkTopics } from './side-work/topics.js';
import { startSweeps } from './sweeps.js';
import { connectTemporal, type TemporalLink } from './temporal-link.js';
import { makeWorkflowBundle } from './workflow-bundle.js';

type WorkerSettings = Settings<'worker'>;

async function main(): Promise<void> {
  assertCardTable();
  assertMoneyTables();
  validateCaseTypes();
  assertPaperFonts();
  const settings = readSettings('worker');
  const log = pino({ name: 'worker', level: settings.logLevel });
  Runtime.install({
    logger: new DefaultLogger('WARN', ({ level, message }) => log.warn({ level }, message)),
    shutdownSignals: [],
  });
  const stopping = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.abort());

  const db = new Database(settings.databaseUrl, {
    max: connectionsOfProcess,
    applicationName: 'sscard-worker',
    prepare: true,
  });
  const cipher = new Cipher(new FileKeyProvider(settings.keyFile));
  const link = await connectTemporal(settings.temporalAddress, settings.temporalNamespace, log, stopping.signal);
  const deps = { db, cipher, client: link.client };
  const exchange = { ...deps, ...factoryDeps(settings) };
  const money = new Database(settings.databaseUrl, { max: 6, applicationName: 'sscard-money' });
  const banks = { ...bankDeps(settings, { ...deps, db: money }), cipher };

  const workers = await createWorkers(settings, link, exchange, banks);
  const runs = workers.map((worker) => worker.run());
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const sweeps = startSweeps(
    caseSweeps({
      ...exchange,
      auditAnchorDir: settings.auditAnchorDir,
      banks: [...banks.addresses.keys()],
      bankKeys: banks.keys,
    }),
    log,
    registry,
  );
  const inboxes = await tellArrivals(db, link.client, banks.addresses);
  const sideWork = await startSideWork(sideWorkOptions(settings, deps, log));
  const probes = await startProbeServer(
    { host: settings.workerHost, port: settings.workerPort },
    () => probe(db, link, workers),
    registry,
  );
  log.info({ port: settings.workerPort }, 'working');

  await untilStopped(stopping.signal, runs);
  inboxes.stop();
  probes.close();
  for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
  await Promise.allSettled([...runs, sweeps.stop(), sideWork.stop()]);
  await link.close();
  await Promise.all([db.close(), money.close()]);
  log.info('stopped');
}

/** Ends when told to stop; throws when a worker ended by itself, so that whoever watches starts it again. */
async function untilStopped(signal: AbortSignal, runs: readonly Promise<void>[]): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  const ended = Promise.race(runs).then(() => {
    if (!signal.aborted) throw new Error('a Temporal worker ended');
  });
  await Promise.race([stopped, ended]);
}

/** What a bank lays down is fetched at once; a stepped clock's steps ask for the rounds themselves. */
async function tellArrivals(
  db: Database,
  client: Client,
  addresses: BankExchangeDeps['addresses'],
): Promise<{ stop(): void }> {
  const isStepped = (await readClock(db)).mode === 'stepped';
  return watchInboxes(isStepped ? new Map() : addresses, (bank) => {
    // While Temporal is away the next round does.
    exchangeWithBanksNow(client, [bank]).catch(() => {});
  });
}

async function createWorkers(
  settings: WorkerSettings,
  link: TemporalLink,
  exchange: ExchangeDeps,
  banks: BankExchangeDeps & CycleDeps,
): Promise<Worker[]> {
  const workflowBundle = settings.workflowBundle
    ? { code: readFileSync(settings.workflowBundle, 'utf8') }
    : await makeWorkflowBundle();
  const place = { connection: link.worker, namespace: settings.temporalNamespace, workflowBundle };
  return [
    await createCaseWorker({ ...place, faultPoint: settings.faultPoint }, exchange),
    await createCounterpartyWorker(place, {
      ...exchange,
      policeUrl: settings.policeUrl,
      pinTerminalUrl: settings.pinTerminalUrl,
      exchange,
    }),
    await createMoneyWorker(place, { ...banks, client: link.client }),
  ];
}

function sideWorkOptions(
  settings: WorkerSettings,
  deps: { readonly db: Database; readonly cipher: Cipher },
  log: Logger,
): Parameters<typeof startSideWork>[0] {
  const notices = { ...deps, smsUrl: settings.smsUrl, tellCase: tellCaseOnTimeline(deps.cipher) };
  return {
    db: deps.db,
    databaseUrl: settings.databaseUrl,
    store: { databaseUrl: settings.queueDatabaseUrl ?? '', redisUrl: settings.redisUrl },
    topics: sideWorkTopics(notices),
    sweeps: sideWorkSweeps(notices),
    onError: (error) => log.warn({ why: error.message }, 'side work failed and will be repeated'),
  };
}

async function probe(db: Database, link: TemporalLink, workers: readonly Worker[]): Promise<Record<string, boolean>> {
  const isUp = (asked: Promise<unknown>): Promise<boolean> =>
    asked.then(
      () => true,
      () => false,
    );
  return {
    postgresql: await isUp(db.rows('SELECT 1')),
    temporal: await isUp(readNamespaceId(link.client)),
    polling: workers.every((worker) => worker.getState() === 'RUNNING'),
  };
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
  // A failed start leaves pollers and pools behind that would keep the process alive.
  setTimeout(() => process.exit(), 2_000).unref();
});
