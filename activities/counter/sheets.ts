import type { AuditAction } from '../../domain/audit/audit-actions.js';
import { endOfShanghaiDay, toShanghaiDay } from '../../domain/calendar/shanghai-time.js';
import { type DrawerLine, dueOf } from '../../domain/money/drawer.js';
import { type Fen, formatYuan } from '../../domain/money/fen.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { type By, writeAudit } from '../audit/audit.js';
import type { Cipher } from '../cipher/cipher.js';
import { businessNow } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { newId } from '../numbers/new-id.js';
import { linesOfSheetSql } from './drawer-lines.js';
import { type CounterEntry, postEntry } from './journal.js';
import type { Sheet, SheetState } from './sheet.js';
import { issueDaySheet } from './sheet-paper.js';

/** What a clerk counted at the end of a day (日终结账). */
export interface CountedDrawer {
  readonly office: string;
  readonly division: string;
  /** YYYY-MM-DD, today or a day that was left unsettled. */
  readonly day: string;
  readonly counted: Fen;
  readonly reason: string;
}

const columns = 'id, office, division, clerk, day, state, due, counted, reason';

/**
 * Settles a clerk's own drawer: every entry up to the end of the day that is on no sheet yet. A sheet that was returned
 * is made anew. Refuses `sheet.day-ahead`, `sheet.made-already`, `sheet.empty`, `sheet.reason-missing`.
 */
export async function makeSheet(tx: Transaction, drawer: CountedDrawer, by: By): Promise<Sheet | Refusal> {
  const at = await businessNow(tx);
  if (drawer.day > toShanghaiDay(at)) return refuse('sheet.day-ahead', { field: 'day' });
  const id = await openSheet(tx, drawer, by, at);
  if (isRefusal(id)) return id;
  await tx.run(
    `INSERT INTO counter_sheet_entries (entry_id, sheet_id)
     SELECT e.id, $1 FROM counter_entries e WHERE e.office = $2 AND e.clerk = $3 AND e.kind <> 'handedIn' AND e.at <= $4
       AND NOT EXISTS (SELECT FROM counter_sheet_entries s WHERE s.entry_id = e.id)
     ON CONFLICT DO NOTHING`,
    [id, drawer.office, by.actor, endOfShanghaiDay(drawer.day)],
  );
  const lines = await tx.rows<DrawerLine>(linesOfSheetSql, [id]);
  if (lines.length === 0) return refuse('sheet.empty');
  const due = dueOf(lines);
  if (due !== drawer.counted && !drawer.reason) {
    return refuse('sheet.reason-missing', { field: 'reason', params: { yuan: formatYuan(drawer.counted - due) } });
  }
  const sheet = await tx.get<Sheet>(
    `UPDATE counter_sheets SET state = 'made', due = $2, counted = $3, reason = $4, made_at = $5, checker = NULL,
       checked_at = NULL WHERE id = $1 RETURNING ${columns}`,
    [id, due, drawer.counted, drawer.reason, at],
  );
  await audit(tx, by, 'makeDaySheet', sheet, drawer.reason);
  return sheet;
}

/** The sheet's row, locked: a new one, or one that was returned. Refuses `sheet.made-already`. */
async function openSheet(tx: Transaction, drawer: CountedDrawer, by: By, at: Date): Promise<string | Refusal> {
  const { office, division, day, counted } = drawer;
  const inserted = await tx.find<{ id: string }>(
    `INSERT INTO counter_sheets (id, office, division, clerk, day, state, due, counted, made_at)
     VALUES ($1, $2, $3, $4, $5, 'made', $6, $6, $7) ON CONFLICT (office, clerk, day) DO NOTHING RETURNING id`,
    [newId(), office, division, by.actor, day, counted, at],
  );
  if (inserted) return inserted.id;
  const known = await tx.get<{ id: string; state: SheetState }>(
    'SELECT id, state FROM counter_sheets WHERE office = $1 AND clerk = $2 AND day = $3 FOR UPDATE',
    [office, by.actor, day],
  );
  return known.state === 'returned' ? known.id : refuse('sheet.made-already');
}

/**
 * A second person confirms what was handed in, which posts it and prints the sheet, or returns it to be counted again.
 * Refuses `sheet.not-open`, `sheet.same-person`, `case.reason-missing`.
 */
export async function checkSheet(
  tx: Transaction,
  cipher: Cipher,
  sheetId: string,
  { decision, reason }: { readonly decision: 'confirm' | 'return'; readonly reason: string },
  by: By,
): Promise<{ id: string; state: SheetState; number: string | null } | Refusal> {
  const sheet = await tx.find<Sheet>(`SELECT ${columns} FROM counter_sheets WHERE id = $1 FOR UPDATE`, [sheetId]);
  if (!sheet) return refuse('access.not-found');
  if (sheet.state !== 'made') return refuse('sheet.not-open');
  if (sheet.clerk === by.actor) return refuse('sheet.same-person');
  if (decision === 'return' && !reason) return refuse('case.reason-missing', { field: 'reason' });
  const at = await businessNow(tx);
  const state: SheetState = decision === 'confirm' ? 'checked' : 'returned';
  if (state === 'checked') await handIn(tx, sheet, at, by);
  const paper = state === 'checked' ? await issueDaySheet(tx, cipher, sheet, at, by) : undefined;
  await tx.run(
    `UPDATE counter_sheets SET state = $2, checker = $3, checked_at = $4, check_reason = $5, paper_id = $6, number = $7
     WHERE id = $1`,
    [sheetId, state, by.actor, at, reason, paper?.id ?? null, paper?.number ?? null],
  );
  await audit(tx, by, state === 'checked' ? 'checkDaySheet' : 'returnDaySheet', sheet, reason);
  return { id: sheetId, state, number: paper?.number ?? null };
}

/** The drawer is empty afterwards: what was counted is handed in, what differs is told as a difference. */
async function handIn(tx: Transaction, sheet: Sheet, at: Date, by: By): Promise<void> {
  const { due, counted } = sheet;
  const all: CounterEntry['postings'] = [
    { account: 'cash', fen: -due },
    { account: 'handedIn', fen: counted },
    { account: 'cashDifference', fen: due - counted },
  ];
  const postings = all.filter(({ fen }) => fen !== 0n);
  if (postings.length === 0) return;
  await postEntry(tx, {
    id: newId(),
    kind: 'handedIn',
    office: sheet.office,
    clerk: sheet.clerk,
    sheetId: sheet.id,
    at,
    traceId: by.traceId ?? '',
    postings,
  });
}

async function audit(tx: Transaction, by: By, action: AuditAction, sheet: Sheet, reason: string): Promise<void> {
  await writeAudit(tx, {
    ...by,
    action,
    object: { kind: 'daySheet', id: sheet.id },
    division: sheet.division,
    reason,
    detail: { day: sheet.day, due: String(sheet.due), counted: String(sheet.counted) },
  });
}
