import { type CardTable, cardEvents, cardStates, cardTable, finalCardStates, usableCardStates } from './card-state.js';

/**
 * What is wrong with a table of card states: unknown or missing states, unknown events, states that no card can reach,
 * states without a way out that are not final, final ones with one, events that never happen. Empty for a sound table.
 */
export function cardTableFaults(table: CardTable = cardTable): string[] {
  return [...nameFaults(table), ...reachFaults(table), ...exitFaults(table)];
}

/** Called at start-up: a table with faults stops the program. */
export function assertCardTable(table: CardTable = cardTable): void {
  const faults = cardTableFaults(table);
  if (faults.length > 0) throw new Error(`The table of card states is wrong: ${faults.join('; ')}`);
}

function nameFaults(table: CardTable): string[] {
  const states = new Set<string>(cardStates);
  const events = new Set<string>(cardEvents);
  const used = new Set<string>();
  const faults = cardStates.filter((state) => !Object.hasOwn(table, state)).map((state) => `missing state ${state}`);
  for (const [state, row] of Object.entries(table)) {
    if (!states.has(state)) faults.push(`unknown state ${state}`);
    for (const [event, next] of Object.entries(row)) {
      used.add(event);
      if (!events.has(event)) faults.push(`unknown event ${event} in ${state}`);
      if (next !== 'before' && !states.has(next)) faults.push(`unknown state ${next} after ${event} in ${state}`);
    }
  }
  for (const event of cardEvents) if (!used.has(event)) faults.push(`event ${event} never happens`);
  return faults;
}

/** Every card begins in production. */
function reachFaults(table: CardTable): string[] {
  const reached = new Set<string>(['in_production']);
  const open = ['in_production'];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (const next of Object.values(table[state] ?? {})) {
      for (const target of next === 'before' ? usableCardStates : [next]) {
        if (reached.has(target)) continue;
        reached.add(target);
        open.push(target);
      }
    }
  }
  return Object.keys(table)
    .filter((state) => !reached.has(state))
    .map((state) => `unreachable state ${state}`);
}

function exitFaults(table: CardTable): string[] {
  const final = new Set<string>(finalCardStates);
  return Object.entries(table).flatMap(([state, row]) => {
    const exits = Object.keys(row).length;
    if (final.has(state) && exits > 0) return [`final state ${state} has a way out`];
    if (!final.has(state) && exits === 0) return [`state ${state} has no way out`];
    return [];
  });
}
