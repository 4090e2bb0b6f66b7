import { ulid } from 'ulid';
import { tellAnswers } from '../../activities/cases/answers.js';
import { startCaseWorkflow } from '../../activities/cases/case-workflows.js';
import { fileCase } from '../../activities/cases/filing.js';
import { Database } from '../../activities/database/database.js';
import { digestOf } from '../../activities/requests/requests.js';
import type { CardState } from '../../domain/card/card-state.js';
import type { FiledCase, Filing } from '../../domain/case/filing.js';
import { isRefusal, type Refusal } from '../../domain/refusal/refusal.js';
import { clerk, office, type Stage } from '../cases/stage.js';

/** A card in its holder's hands, as a fact, with what its holder may say at a telephone. */
export interface KnownCard {
  readonly personId: string;
  readonly cardId: string;
  readonly name: string;
  readonly idNumber: string;
  readonly cardNumber: string;
}

export interface CardFacts {
  readonly state?: CardState;
  readonly name?: string;
  readonly idNumber?: string;
  readonly unitCode?: string;
  readonly unitName?: string;
  readonly phone?: string;
  readonly bank?: string;
  readonly office?: string;
}

let cards = 0;

/** Enters somebody with a formal card; active at bank 0102 unless said otherwise. */
export async function knownCard(
  stage: Pick<Stage, 'db' | 'cipher' | 'idNumber'>,
  facts: CardFacts = {},
): Promise<KnownCard> {
  cards += 1;
  const { cipher, db } = stage;
  const { state = 'active', name = `李挂失${cards}`, idNumber = stage.idNumber(), bank = '0102' } = facts;
  const place = facts.office ?? office;
  const known = {
    personId: ulid(),
    cardId: ulid(),
    name,
    idNumber,
    cardNumber: `SX1405${String(cards).padStart(10, '0')}`,
  };
  await db.run(
    `INSERT INTO people (id, id_number_enc, id_number_idx, id_last4_idx, name, sex, birth_date, division, created_at, phone_enc,
       phone_idx, unit_code, unit_name)
     VALUES ($1, $2, $3, $4, $5, '1', $6, $7, now(), $8, $9, $10, $11)`,
    [
      known.personId,
      cipher.encrypt(idNumber),
      cipher.index('idNumber', idNumber),
      cipher.index('idLast4', idNumber.slice(-4)),
      name,
      `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`,
      place.slice(0, 6),
      facts.phone ? cipher.encrypt(facts.phone) : null,
      facts.phone ? cipher.index('phone', facts.phone) : null,
      facts.unitCode ?? null,
      facts.unitName ?? null,
    ],
  );
  await db.run(
    `INSERT INTO cards (id, person_id, kind, state, card_number_enc, card_number_idx, card_last4_idx, bank, office, division,
       state_case_id, state_since, state_before_loss)
     VALUES ($1, $2, 'formal', $3, $4, $5, $6, $7, $8, $9, 'loaded', now(), CASE WHEN $3 LIKE '%lost' THEN 'active' END)`,
    [
      known.cardId,
      known.personId,
      state,
      cipher.encrypt(known.cardNumber),
      cipher.index('cardNumber', known.cardNumber),
      cipher.index('cardLast4', known.cardNumber.slice(-4)),
      bank,
      place,
      place.slice(0, 6),
    ],
  );
  return known;
}

const allPapers = ['idOriginal', 'idCopy', 'applicationForm', 'foundCard'];

/** A filing that nothing is missing from. */
export function filingOf(type: 'oralLoss' | 'loss' | 'liftLoss', card: KnownCard, more: Partial<Filing> = {}): Filing {
  const details = type === 'oralLoss' ? { name: card.name, cardNumber: card.cardNumber } : undefined;
  const papersReceived = type === 'oralLoss' ? [] : allPapers;
  return {
    type,
    office,
    by: 'applicant',
    cardId: card.cardId,
    papersReceived,
    ...(details ? { details } : {}),
    ...more,
  };
}

/** Files without a workflow, as while Temporal is away. */
export async function tryFile(
  stage: Pick<Stage, 'db' | 'cipher'>,
  filing: Filing,
  by: { readonly actor?: string; readonly requestId?: string } = {},
): Promise<FiledCase | Refusal> {
  const { actor = clerk, requestId = ulid() } = by;
  const request = {
    actor,
    requestId,
    route: '/cases',
    digest: digestOf('/cases', filing),
    traceId: `trace-${requestId}`,
  };
  return fileCase({ db: stage.db, cipher: stage.cipher }, request, filing);
}

/** Files and starts the workflow. */
export async function file(stage: Stage, filing: Filing, actor?: string): Promise<FiledCase> {
  const filed = await tryFile(stage, filing, actor ? { actor } : {});
  if (isRefusal(filed)) throw new Error(`not filed: ${filed.code}`);
  await startCaseWorkflow(stage.engine, { ...filed, type: filing.type });
  return filed;
}

/** A photo that was uploaded in the office's division. */
export async function photo(stage: Stage): Promise<string> {
  return (await stage.filing()).photoId!;
}

/** What the agreement with the banks says of where new cards are collected (附件1 第十五条(5)). */
export async function agreeOnCollection({ fresh }: Pick<Stage, 'fresh'>, at: 'bank' | 'window'): Promise<void> {
  const db = new Database(fresh.migratorUrl, { max: 1 });
  await db.run(`UPDATE rules SET value = $1 WHERE key = 'replacement.collectedAt'`, [JSON.stringify({ at })]);
  await db.close();
}

/** The receipt and fee are there: the replacement is filed. */
export async function replace(stage: Stage, caseId: string): Promise<void> {
  await stage.complete(caseId, 'offer', 'replace', { received: '28.00', photoId: await photo(stage) });
}

/** A formal loss whose replacement is filed and ordered. */
export async function inProduction(stage: Stage, card: KnownCard, more: Partial<Filing> = {}): Promise<FiledCase> {
  const filed = await file(stage, filingOf('loss', card, more));
  await replace(stage, filed.id);
  await stage.untilStep(filed.id, 'production');
  return filed;
}

/** Tells waiting cases what other cases answered, as the sweep does, until the case is closed; gives its outcome. */
export async function untilClosed(stage: Stage, caseId: string): Promise<string | null> {
  await tellAnswers(stage.db, stage.engine.client);
  await stage.untilStep(caseId, 'closed');
  return (await stage.caseRow(caseId)).outcome;
}

/** Where a card that was taken back lies, and why; nothing for one that was not. */
export const keptOf = ({ db }: Pick<Stage, 'db'>, cardId: string) =>
  db.find<{ source: string; bank: string | null; case_id: string }>(
    'SELECT source, bank, case_id FROM kept_cards WHERE card_id = $1',
    [cardId],
  );

/** State of a card and its moves, from the first to the last. */
export async function movesOf(stage: Pick<Stage, 'db'>, cardId: string): Promise<string[]> {
  const rows = await stage.db.rows<{ from_state: string; to_state: string; step: string }>(
    'SELECT from_state, to_state, step FROM card_transitions WHERE card_id = $1 ORDER BY id',
    [cardId],
  );
  return rows.map((row) => `${row.from_state} > ${row.to_state} (${row.step})`);
}

export async function stateOf(stage: Pick<Stage, 'db'>, cardId: string): Promise<string> {
  return (await stage.db.get<{ state: string }>('SELECT state FROM cards WHERE id = $1', [cardId])).state;
}

/** Every row that concerns a card and its holder; a refused request leaves all of them as they were. */
export async function factsOfCard(stage: Pick<Stage, 'db'>, card: KnownCard): Promise<Record<string, object[]>> {
  const byCase = '(SELECT id FROM cases WHERE person_id = $1)';
  const questions: Record<string, string> = {
    people: 'SELECT * FROM people WHERE id = $1',
    cards: 'SELECT * FROM cards WHERE person_id = $1 ORDER BY id',
    moves: 'SELECT m.* FROM card_transitions m JOIN cards c ON c.id = m.card_id WHERE c.person_id = $1 ORDER BY m.id',
    cases: 'SELECT * FROM cases WHERE person_id = $1 ORDER BY id',
    tasks: `SELECT * FROM tasks WHERE case_id IN ${byCase} ORDER BY id`,
    steps: `SELECT * FROM case_steps WHERE case_id IN ${byCase} ORDER BY case_id, step, ordinal`,
    timeline: `SELECT * FROM timeline WHERE case_id IN ${byCase} ORDER BY case_id, seq`,
    deadlines: `SELECT * FROM deadlines WHERE case_id IN ${byCase} ORDER BY case_id, kind, ordinal`,
    papers: `SELECT * FROM papers WHERE case_id IN ${byCase} ORDER BY id`,
    receipts: `SELECT * FROM counter_receipts WHERE case_id IN ${byCase} ORDER BY id`,
    entries: `SELECT e.* FROM counter_entries e JOIN counter_receipts r ON r.id = e.receipt_id
      WHERE r.case_id IN ${byCase} ORDER BY e.id`,
    orders: `SELECT * FROM card_orders WHERE case_id IN ${byCase} ORDER BY id`,
    notices: `SELECT * FROM notices WHERE case_id IN ${byCase} ORDER BY id`,
    answers: `SELECT * FROM case_answers WHERE case_id IN ${byCase} ORDER BY case_id, step, ordinal`,
  };
  const facts: Record<string, object[]> = {};
  for (const [name, sql] of Object.entries(questions)) facts[name] = await stage.db.rows(sql, [card.personId]);
  return facts;
}

/** Templates of the messages queued for the holder, in their order. */
export async function noticesOf(stage: Pick<Stage, 'db'>, caseId: string): Promise<string[]> {
  const rows = await stage.db.rows<{ template: string }>(
    'SELECT template FROM notices WHERE case_id = $1 ORDER BY created_at, template',
    [caseId],
  );
  return rows.map((row) => row.template);
}
