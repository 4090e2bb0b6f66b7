import { type LiaisonFact, parseEmployerLine, parseLocalityLine } from '../../domain/fact-file/liaison-line.js';
import type { FactLoader } from './loader.js';
import { type FactCounts, type FactScene, noteFinding, noteRepeated, type StagedColumn } from './staging.js';

const columns: readonly StagedColumn<LiaisonFact>[] = [
  ['code', 'text', (_, { code }) => code],
  ['name', 'text', (_, { name }) => name],
  ['liaison_name', 'text', (_, { liaisonName }) => liaisonName],
  ['liaison_phone_enc', 'bytea', (cipher, { liaisonPhone }) => (liaisonPhone ? cipher.encrypt(liaisonPhone) : null)],
];

/** 参保单位 with their 专管员 (规程 第十二, 十三条). A known one gets its name and liaison as the file says. */
export const employerLoader: FactLoader<'employers', LiaisonFact> = {
  kind: 'employers',
  parse: parseEmployerLine,
  columns,
  compare: async (scene) => {
    await noteRepeated(scene, 'code', 'code');
    await noteFinding(scene, {
      field: 'code',
      code: 'fact.other-place',
      where: 'EXISTS (SELECT FROM employers e WHERE e.code = s.code AND e.agency <> $1)',
    });
    await recogniseSame(scene, 'employers');
  },
  enter: (scene) => enterPlaces(scene, 'employers'),
};

/** 街道、社区、乡村 with their 协办员. */
export const localityLoader: FactLoader<'localities', LiaisonFact> = {
  kind: 'localities',
  parse: parseLocalityLine,
  columns,
  compare: async (scene) => {
    await noteRepeated(scene, 'code', 'code');
    await noteFinding(scene, {
      field: 'code',
      code: 'fact.locality',
      where: 'NOT EXISTS (SELECT FROM divisions d WHERE d.code = left(s.code, 6))',
    });
    await noteFinding(scene, { field: 'code', code: 'fact.other-place', where: 'NOT starts_with(s.code, $2)' });
    await recogniseSame(scene, 'localities');
  },
  enter: (scene) => enterPlaces(scene, 'localities'),
};

type Places = 'employers' | 'localities';

/** A telephone number is sealed and never the same bytes twice: a line that gives one counts as a change. */
async function recogniseSame({ tx }: FactScene, table: Places): Promise<void> {
  await tx.run(
    `UPDATE staged s SET same = true FROM ${table} e WHERE e.code = s.code AND e.name = s.name
       AND e.liaison_name = s.liaison_name AND s.liaison_phone_enc IS NULL AND e.liaison_phone_enc IS NULL`,
  );
}

async function enterPlaces({ tx, agency, division, at }: FactScene, table: Places): Promise<FactCounts> {
  const changed = await tx.run(
    `UPDATE ${table} e SET name = s.name, liaison_name = s.liaison_name, liaison_phone_enc = s.liaison_phone_enc,
       version = e.version + 1
     FROM staged s WHERE e.code = s.code AND NOT s.same`,
  );
  const place = table === 'employers' ? '$2, $3' : 'left(s.code, 6)';
  const added = await tx.run(
    `INSERT INTO ${table} (code, name, liaison_name, liaison_phone_enc, created_at, ${table === 'employers' ? 'agency, division' : 'division'})
     SELECT s.code, s.name, s.liaison_name, s.liaison_phone_enc, $1, ${place} FROM staged s
     WHERE NOT s.same AND NOT EXISTS (SELECT FROM ${table} e WHERE e.code = s.code)`,
    table === 'employers' ? [at, agency, division] : [at],
  );
  const { unchanged } = await tx.get<{ unchanged: number }>('SELECT count(*)::int AS unchanged FROM staged WHERE same');
  return { added, changed, unchanged };
}
