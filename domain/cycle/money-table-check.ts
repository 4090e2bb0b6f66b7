import { assertStateTable } from '../state-table/state-table-check.js';
import { checkedDueTable } from './due-state.js';
import { checkedLineTable } from './line-state.js';

/** Called at start-up: a table of dues or lines with faults stops the program. */
export function assertMoneyTables(): void {
  assertStateTable('due states', checkedDueTable);
  assertStateTable('line states', checkedLineTable);
}
