/** Columns of a `DrawerLine`; `e` is the entry. */
const lineColumns = `e.id, e.kind, e.at, r.number, r.charge, r.id AS "receiptId", r.case_id AS "caseId", p.fen`;

/** An entry with its receipt and what it did to the drawer's cash. */
const lineTables = `counter_entries e JOIN counter_receipts r ON r.id = e.receipt_id
  JOIN counter_postings p ON p.entry_id = e.id AND p.account = 'cash'`;

/** What a day-end sheet settles, in its order. $1 the sheet. */
export const linesOfSheetSql = `SELECT ${lineColumns} FROM ${lineTables}
  JOIN counter_sheet_entries n ON n.entry_id = e.id WHERE n.sheet_id = $1 ORDER BY e.at, e.id`;

/** What lies in a clerk's drawers and is on no sheet yet, with the office. $1 the clerk. */
export const unsettledSql = `SELECT e.office, ${lineColumns} FROM ${lineTables}
  WHERE e.clerk = $1 AND NOT EXISTS (SELECT FROM counter_sheet_entries s WHERE s.entry_id = e.id) ORDER BY e.at, e.id`;
