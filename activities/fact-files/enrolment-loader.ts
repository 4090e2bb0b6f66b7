import { type EnrolmentFact, parseEnrolmentLine } from '../../domain/enrolment/enrolment.js';
import { newId } from '../numbers/new-id.js';
import type { FactLoader } from './loader.js';
import {
  counts,
  type FactCounts,
  type FactScene,
  findPeople,
  noteFinding,
  noteRepeated,
  personColumns,
  type StagedColumn,
} from './staging.js';

const columns: readonly StagedColumn<EnrolmentFact>[] = [
  ...personColumns,
  ['id', 'text', () => newId()],
  ['insurance', 'text', (_, { insurance }) => insurance],
  ['payer', 'text', (_, { payer }) => payer],
  ['fen', 'bigint', (_, { fen }) => fen ?? null],
  ['base_fen', 'bigint', (_, { baseFen }) => baseFen ?? null],
  ['grade', 'integer', (_, { grade }) => grade ?? null],
  ['employer', 'text', (_, { employer }) => employer ?? null],
  ['locality', 'text', (_, { locality }) => locality ?? null],
  ['from_month', 'text', (_, { fromMonth }) => fromMonth],
  ['to_month', 'text', (_, { toMonth }) => toMonth ?? null],
];

const sameType = 'e.person_id = s.person_id AND e.insurance = s.insurance';
/** An open one that begins earlier is taken over by one that goes on: the yearly declaration of bases is such a file. */
const takenOver = 'e.to_month IS NULL AND e.from_month < s.from_month AND s.to_month IS NULL';
const exists = (where: string) => `NOT s.same AND EXISTS (SELECT FROM enrolments e WHERE ${sameType} AND ${where})`;

const findings = [
  {
    field: 'insurance',
    code: 'fact.insurance',
    where: 'NOT EXISTS (SELECT FROM insurance_types i WHERE i.code = s.insurance)',
  },
  {
    field: 'employer',
    code: 'fact.employer',
    where: `s.employer IS NOT NULL AND NOT EXISTS (SELECT FROM employers e WHERE e.code = s.employer AND e.agency = $1
      AND e.ended_at IS NULL)`,
  },
  {
    field: 'locality',
    code: 'fact.locality',
    where: 's.locality IS NOT NULL AND NOT EXISTS (SELECT FROM localities l WHERE l.code = s.locality)',
  },
] as const;

const conflicts = [
  { field: 'id_number', code: 'enrolment.other-agency', where: exists('e.to_month IS NULL AND e.agency <> $1') },
  { field: 'from', code: 'enrolment.differs', where: exists(`e.from_month = s.from_month AND ${counts('e')}`) },
  {
    field: 'from',
    code: 'enrolment.overlaps',
    where: exists(`e.from_month <= coalesce(s.to_month, '999999') AND coalesce(e.to_month, '999999') >= s.from_month
      AND ${counts('e')} AND NOT (${takenOver})`),
  },
] as const;

/** 参保登记 by file (规程 第十二条): new ones are added, an open one is taken over by one that begins later. */
export const enrolmentLoader: FactLoader<'enrolments', EnrolmentFact> = {
  kind: 'enrolments',
  parse: parseEnrolmentLine,
  columns,
  compare: async (scene) => {
    // Pages wait meanwhile: what is compared must still hold when it is entered.
    await scene.tx.run(`SELECT pg_advisory_xact_lock(hashtext('enrolments'))`);
    await findPeople(scene);
    await noteRepeated(scene, 'id_number', 'person_id, insurance');
    for (const finding of findings) await noteFinding(scene, finding);
    await recogniseSame(scene);
    for (const conflict of conflicts) await noteFinding(scene, conflict);
  },
  enter: enterEnrolments,
};

async function recogniseSame({ tx, agency }: FactScene): Promise<void> {
  await tx.run(
    `UPDATE staged s SET same = true FROM enrolments e WHERE ${sameType} AND s.why_code IS NULL AND e.agency = $1
       AND (e.payer, e.fen, e.base_fen, e.grade, e.employer, e.locality, e.from_month, e.to_month)
         IS NOT DISTINCT FROM (s.payer, s.fen, s.base_fen, s.grade, s.employer, s.locality, s.from_month, s.to_month)`,
    [agency],
  );
}

async function enterEnrolments({ tx, agency, division, source, at }: FactScene): Promise<FactCounts> {
  const changed = await tx.run(
    `UPDATE enrolments e SET to_month = to_char(to_date(s.from_month, 'YYYYMM') - interval '1 month', 'YYYYMM'),
       end_reason = 'changed', version = e.version + 1, changed_at = $1
     FROM staged s WHERE ${sameType} AND NOT s.same AND ${takenOver}`,
    [at],
  );
  const entered = await tx.run(
    `INSERT INTO enrolments (id, person_id, insurance, agency, division, payer, fen, base_fen, grade, employer, locality, from_month,
       to_month, end_reason, source, created_at, changed_at)
     SELECT id, person_id, insurance, $1, $2, payer, fen, base_fen, grade, employer, locality, from_month, to_month,
       CASE WHEN to_month IS NOT NULL THEN 'term' END, $3, $4, $4 FROM staged WHERE NOT same ORDER BY line`,
    [agency, division, source, at],
  );
  const { unchanged } = await tx.get<{ unchanged: number }>('SELECT count(*)::int AS unchanged FROM staged WHERE same');
  return { added: entered - changed, changed, unchanged };
}
