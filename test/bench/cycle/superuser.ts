import pg from 'pg';

/** Puts statements to the server as its superuser, each by itself: some may not stand in a transaction. */
export async function asSuperuser(connectionString: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    for (const sql of statements) await client.query(sql);
  } finally {
    await client.end();
  }
}
