import type { Queryable } from '../database/database.js';

/** Names of these people as papers show them; the id where somebody has none. */
export async function displayNames(q: Queryable, ids: readonly string[]): Promise<(id: string) => string> {
  const rows = await q.rows<{ id: string; display_name: string }>(
    'SELECT id, display_name FROM staff WHERE id = ANY($1)',
    [ids],
  );
  const names = new Map(rows.map((row) => [row.id, row.display_name]));
  return (id) => names.get(id) ?? id;
}
