import { writeFileSync } from 'node:fs';
import type { Queryable } from '../../activities/database/database.js';
import type { LoadState } from '../../activities/loading/load-people.js';
import type { RefusalCode } from '../../domain/refusal/catalog.js';
import { refusalSentence, refuse } from '../../domain/refusal/refusal.js';

interface FindingRow {
  readonly line: bigint;
  readonly field: string;
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string>>;
}

const shown = 20;

/** Tells what was wrong, all of it into a file where one is named; gives 1 where something was, else 0. */
export async function printFindings(
  q: Queryable,
  state: LoadState,
  file: string | undefined,
  say: (line: string) => void,
): Promise<number> {
  if (state.refused === 0n) return 0;
  const rows = await q.rows<FindingRow>(
    `SELECT line, field, code, params FROM load_findings WHERE load_id = $1 ORDER BY line ${file ? '' : `LIMIT ${shown}`}`,
    [state.id],
  );
  const told = rows.map(({ line, field, code, params }) => {
    const refusal = refuse(code, { params });
    return [line, field, code, refusalSentence(refusal, 'zh'), refusalSentence(refusal, 'en')].join(',');
  });
  for (const line of told.slice(0, shown)) say(line);
  if (state.refused > BigInt(shown)) say(`… ${state.refused} 行有误 lines are wrong`);
  if (file) writeFileSync(file, `line,field,code,zh,en\n${told.join('\n')}\n`, { mode: 0o600 });
  return 1;
}
