/** A table of states × events, with what must hold of it. */
export interface StateTable {
  readonly states: readonly string[];
  readonly events: readonly string[];
  /** Where things begin. */
  readonly start: readonly string[];
  /** States without a way out. */
  readonly final: readonly string[];
  readonly table: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Words that stand for one of several states: `before` is any state that a loss leaves. */
  readonly oneOf?: Readonly<Record<string, readonly string[]>>;
}

/**
 * What is wrong with a table of states: unknown or missing states, unknown events, states that nothing can reach, states
 * without a way out that are not final, final ones with one, events that never happen. Empty for a sound table.
 */
export function stateTableFaults(checked: StateTable): string[] {
  return [...nameFaults(checked), ...reachFaults(checked), ...exitFaults(checked)];
}

/** Called at start-up: a table with faults stops the program. */
export function assertStateTable(name: string, checked: StateTable): void {
  const faults = stateTableFaults(checked);
  if (faults.length > 0) throw new Error(`The table of ${name} is wrong: ${faults.join('; ')}`);
}

function targetsOf({ oneOf }: StateTable, next: string): readonly string[] {
  return oneOf?.[next] ?? [next];
}

function nameFaults(checked: StateTable): string[] {
  const { table } = checked;
  const states = new Set(checked.states);
  const events = new Set(checked.events);
  const used = new Set<string>();
  const faults = checked.states
    .filter((state) => !Object.hasOwn(table, state))
    .map((state) => `missing state ${state}`);
  for (const [state, row] of Object.entries(table)) {
    if (!states.has(state)) faults.push(`unknown state ${state}`);
    for (const [event, next] of Object.entries(row)) {
      used.add(event);
      if (!events.has(event)) faults.push(`unknown event ${event} in ${state}`);
      for (const target of targetsOf(checked, next)) {
        if (!states.has(target)) faults.push(`unknown state ${target} after ${event} in ${state}`);
      }
    }
  }
  for (const event of checked.events) if (!used.has(event)) faults.push(`event ${event} never happens`);
  return faults;
}

function reachFaults(checked: StateTable): string[] {
  const reached = new Set<string>(checked.start);
  const open = [...checked.start];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (const next of Object.values(checked.table[state] ?? {})) {
      for (const target of targetsOf(checked, next)) {
        if (reached.has(target)) continue;
        reached.add(target);
        open.push(target);
      }
    }
  }
  return Object.keys(checked.table)
    .filter((state) => !reached.has(state))
    .map((state) => `unreachable state ${state}`);
}

function exitFaults({ table, final }: StateTable): string[] {
  return Object.entries(table).flatMap(([state, row]) => {
    const exits = Object.keys(row).length;
    if (final.includes(state) && exits > 0) return [`final state ${state} has a way out`];
    if (!final.includes(state) && exits === 0) return [`state ${state} has no way out`];
    return [];
  });
}
