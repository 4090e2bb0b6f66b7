import { assertStateTable, type StateTable, stateTableFaults } from '../state-table/state-table-check.js';
import { type CardTable, cardEvents, cardStates, cardTable, finalCardStates, usableCardStates } from './card-state.js';

/** Every card begins in production. */
const checked = (table: CardTable): StateTable => ({
  states: cardStates,
  events: cardEvents,
  start: ['in_production'],
  final: finalCardStates,
  table,
  oneOf: { before: usableCardStates },
});

/** What is wrong with a table of card states; empty for a sound one. */
export function cardTableFaults(table: CardTable = cardTable): string[] {
  return stateTableFaults(checked(table));
}

/** Called at start-up: a table with faults stops the program. */
export function assertCardTable(table: CardTable = cardTable): void {
  assertStateTable('card states', checked(table));
}
