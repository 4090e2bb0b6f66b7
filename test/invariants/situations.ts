import { checkSheet, makeSheet } from '../../activities/counter/sheets.js';
import type { Database } from '../../activities/database/database.js';
import { receiveBlanks, spoilBlanks } from '../../activities/stock/blank-cards.js';
import { checkList, makeList } from '../../activities/stock/destruction-lists.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import { clerk, office, type Stage } from '../cases/stage.js';
import { holder } from '../temporary-cards/ways.js';

/** Brings cases to every situation that the invariants speak of: filed, waiting, on hold, in making, closed each way. */
export async function playEverySituation(stage: Stage, superuser: Database): Promise<void> {
  await stage.file({ papersReceived: ['idOriginal', 'applicationForm'] });
  await onHold(stage);
  await heldAndResumed(stage);
  const withdrawn = await stage.file();
  await stage.taskOf(withdrawn.id, 'review');
  await stage.step(withdrawn.id, { action: 'withdraw' }, { reason: '不再需要' });
  const refused = await stage.file();
  await stage.complete(refused.id, 'review', 'refuse', { reason: '不符合条件' });
  await approved(stage);
  const stocked = await produced(stage);
  await stage.complete(stocked, 'arrival', 'receive');
  const issued = await produced(stage);
  await stage.complete(issued, 'arrival', 'receive');
  const { number } = await stage.caseRow(issued);
  await stage.complete(issued, 'collection', 'handOver', { verifiedBy: 'receipt', receiptNumber: number });
  await destroyed(stage);
  await readyLate(superuser, issued);
  await holder(stage);
  await settled(stage);
  await exchangeFiles(superuser);
  await superuser.run('UPDATE outbox SET relayed_at = now()');
}

/** Two temporary cards come back: one is destroyed by two people with a list, one is kept. */
async function destroyed(stage: Stage): Promise<void> {
  const by = (actor: string) => ({ actor, traceId: 'trace' });
  const place = { office, division: '140105' };
  await stage.db.transaction((tx) => receiveBlanks(tx, { ...place, delivery: 'D1', quantity: 10 }, by('maker')));
  const cards: string[] = [];
  for (let n = 0; n < 2; n++) {
    const { id } = await holder(stage);
    await stage.complete(id, 'return', 'takeBack');
    cards.push(String((await stage.caseRow(id)).card_id));
  }
  const done = await stage.db.transaction(async (tx) => {
    await spoilBlanks(tx, { ...place, quantity: 3, reason: '印错' }, by('maker'));
    const list = await makeList(tx, { ...place, cardIds: cards.slice(0, 1), blanks: 2 }, by('maker'));
    if (isRefusal(list)) return list;
    const check = { decision: 'confirm', counted: 1, countedBlanks: 2, reason: '' } as const;
    return checkList(tx, stage.cipher, list.id, check, by('checker'));
  });
  if (isRefusal(done)) throw new Error(done.code);
}

/** Its promise was nearly used up when the card lay ready: it has left the supervisor's list since. */
async function readyLate(superuser: Database, caseId: string): Promise<void> {
  await superuser.run("UPDATE deadlines SET state = 'fired' WHERE case_id = $1 AND kind = 'promise.80'", [caseId]);
}

/** One card is still out; the drawer of the day, with its deposit, is settled and checked by somebody else. */
async function settled(stage: Stage): Promise<void> {
  const place = { office, division: office.slice(0, 6), day: '2026-03-11', counted: 2500n, reason: '' };
  await stage.db.transaction(async (tx) => {
    const sheet = await makeSheet(tx, place, { actor: clerk });
    if (isRefusal(sheet)) throw new Error(sheet.code);
    await checkSheet(tx, stage.cipher, sheet.id, { decision: 'confirm', reason: '' }, { actor: 'clerk-two' });
  });
}

async function onHold(stage: Stage): Promise<void> {
  const id = await approvedWithMismatch(stage);
  await stage.step(id, { action: 'hold' }, { reason: '待补户籍证明' });
}

async function heldAndResumed(stage: Stage): Promise<void> {
  const id = await approvedWithMismatch(stage);
  await stage.step(id, { action: 'hold' }, { reason: '待补户籍证明' });
  await stage.stepTo('2026-03-11T10:00:00+08:00');
  await stage.step(id, { action: 'resume' }, {});
}

async function approvedWithMismatch(stage: Stage): Promise<string> {
  stage.police = 'name_differs';
  const { id } = await stage.file();
  await stage.complete(id, 'review', 'approve');
  await stage.taskOf(id, 'amendIdentity');
  stage.police = 'match';
  return id;
}

async function approved(stage: Stage): Promise<string> {
  const { id } = await stage.file();
  await stage.complete(id, 'review', 'approve');
  await stage.untilStep(id, 'production');
  return id;
}

async function produced(stage: Stage): Promise<string> {
  const id = await approved(stage);
  await stage.factoryAnswers(id, 'produced');
  await stage.taskOf(id, 'arrival');
  return id;
}

/** The stage answers for the factory without files; here are those that the exchange would have kept. */
async function exchangeFiles(superuser: Database): Promise<void> {
  const settled = "state NOT IN ('queued', 'withdrawn')";
  await superuser.run(
    `INSERT INTO factory_files (id, name, kind, office, factory, date, n, lines, trailer_sm3, envelope_sm3, state, made_at)
     SELECT k, k || '_14010501_01_20260302_001.txt', k, '14010501', '01', '2026-03-02', 1,
       (SELECT count(*) FROM card_orders WHERE ${settled}), '', '', 'answered', now() FROM unnest(ARRAY['ZK', 'ZKR']) k`,
  );
  await superuser.run(
    `UPDATE card_orders SET file_name = 'ZK_14010501_01_20260302_001.txt', result_file = 'ZKR_14010501_01_20260302_001.txt',
       told_at = settled_at WHERE ${settled}`,
  );
}
