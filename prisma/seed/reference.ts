import type { Database, Transaction } from '../../activities/database/database.js';
import { seedRules } from '../../activities/rules/rules.js';
import { agencies } from './agencies.js';
import { bankProfiles, banks } from './banks.js';
import { divisions } from './divisions.js';
import { factories } from './factories.js';
import { insuranceTypes } from './insurance-types.js';
import { institutions, offices } from './offices.js';

/**
 * What every installation needs: divisions, offices, medical institutions, banks, factories, agencies, insurance types, and the released defaults of the rules. Running
 * it again adds what is missing and changes nothing that is there.
 */
export async function seedReference(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    // Two starts at once: the second waits, then finds everything there.
    await tx.run(`SELECT pg_advisory_xact_lock(hashtext('seed'))`);
    await insertMissing(tx, 'divisions', divisions);
    await insertMissing(tx, 'offices', offices);
    await insertMissing(tx, 'offices', institutions);
    await insertMissing(tx, 'banks', banks);
    await insertMissing(tx, 'factories', factories);
    await insertMissing(tx, 'agencies', agencies);
    await insertMissing(tx, 'insurance_types', insuranceTypes);
    await seedRules(tx, bankProfiles);
  });
}

// Facts keep their property names: nameZh is column name_zh. They come in the order in which they refer to each other.
async function insertMissing(tx: Transaction, table: string, facts: readonly object[]): Promise<void> {
  const names = Object.keys(facts[0] ?? {});
  const columns = names.map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)).join(', ');
  await tx.run(
    `INSERT INTO ${table} (${columns}) SELECT ${names.map((name) => `f->>'${name}'`).join(', ')}
     FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS x(f, n) ORDER BY n ON CONFLICT DO NOTHING`,
    [JSON.stringify(facts)],
  );
}
