import { type DrawerLine, sumsOf } from '../../domain/money/drawer.js';
import { formatYuan } from '../../domain/money/fen.js';
import type { By } from '../audit/audit.js';
import type { Cipher } from '../cipher/cipher.js';
import type { Transaction } from '../database/database.js';
import { type IssuedPaper, issueOfficePaper } from '../papers/papers.js';
import { displayNames } from '../staff/display-names.js';
import { linesOfSheetSql } from './drawer-lines.js';
import type { Sheet } from './sheet.js';

/** 日终结账单, numbered, as it was checked. */
export async function issueDaySheet(
  tx: Transaction,
  cipher: Cipher,
  sheet: Pick<Sheet, 'id' | 'office' | 'division' | 'clerk' | 'day' | 'due' | 'counted' | 'reason'>,
  at: Date,
  by: By,
): Promise<IssuedPaper> {
  const lines = await tx.rows<DrawerLine>(linesOfSheetSql, [sheet.id]);
  const names = await displayNames(tx, [sheet.clerk, by.actor]);
  return issueOfficePaper(tx, cipher, {
    kind: 'daySheet',
    office: sheet.office,
    division: sheet.division,
    by: by.actor,
    at,
    traceId: by.traceId ?? '',
    data: {
      day: sheet.day,
      clerk: names(sheet.clerk),
      checker: names(by.actor),
      sums: sumsOf(lines).map(({ charge, kind, count, fen }) => ({ charge, kind, count, yuan: formatYuan(fen) })),
      receipts: lines.map(({ number, charge, kind, at: when, fen }) => ({
        number,
        charge,
        kind,
        at: when.toISOString(),
        yuan: formatYuan(fen),
      })),
      due: formatYuan(sheet.due),
      counted: formatYuan(sheet.counted),
      difference: formatYuan(sheet.counted - sheet.due),
      reason: sheet.reason,
    },
  });
}
