import { type MandateFact, parseMandateLine } from '../../domain/mandate/mandate-line.js';
import { followSource } from '../mandates/follow-card.js';
import { newId } from '../numbers/new-id.js';
import type { FactLoader } from './loader.js';
import {
  type FactCounts,
  type FactScene,
  findPeople,
  noteFinding,
  noteRepeated,
  personColumns,
  type StagedColumn,
} from './staging.js';

const columns: readonly StagedColumn<MandateFact>[] = [
  ...personColumns,
  ['id', 'text', () => newId()],
  ['number', 'text', (_, { number }) => number],
  ['insurance', 'text', (_, { insurance }) => insurance],
  ['bank', 'text', (_, { bank }) => bank],
  ['accounts', 'text', (cipher, { account }) => cipher.indexCandidates('account', account).join(' ')],
  ['ceiling_fen', 'bigint', (_, { ceilingFen }) => ceilingFen ?? null],
  ['from_month', 'text', (_, { fromMonth }) => fromMonth],
  ['signed_on', 'text', (_, { signedOn }) => signedOn],
];

const findings = [
  {
    field: 'insurance',
    code: 'fact.insurance',
    where: 'NOT EXISTS (SELECT FROM insurance_types i WHERE i.code = s.insurance)',
  },
  { field: 'bank', code: 'fact.bank', where: 'NOT EXISTS (SELECT FROM banks b WHERE b.code = s.bank)' },
  { field: 'account', code: 'mandate.account', where: 's.card_id IS NULL' },
  {
    field: 'number',
    code: 'mandate.differs',
    where: 'NOT s.same AND EXISTS (SELECT FROM mandates m WHERE m.number = s.number)',
  },
  {
    field: 'insurance',
    code: 'mandate.live',
    where: `NOT s.same AND EXISTS (SELECT FROM mandates m WHERE m.person_id = s.person_id AND m.insurance = s.insurance
      AND m.state IN ('pending', 'active', 'suspended'))`,
    params: `(SELECT jsonb_build_object('number', m.number) FROM mandates m WHERE m.person_id = s.person_id
      AND m.insurance = s.insurance AND m.state IN ('pending', 'active', 'suspended'))`,
  },
] as const;

/** Mandates that exist and that the banks know, as facts (规程 第十二条): nothing is told to a bank. */
export const mandateLoader: FactLoader<'mandates', MandateFact> = {
  kind: 'mandates',
  parse: parseMandateLine,
  columns,
  compare: async (scene) => {
    await findPeople(scene);
    await findCards(scene);
    await noteRepeated(scene, 'number', 'number');
    await noteRepeated(scene, 'insurance', 'person_id, insurance');
    await recogniseSame(scene);
    for (const finding of findings) await noteFinding(scene, finding);
  },
  enter: enterMandates,
};

/** The person's latest card with the account; a lost or replaced one suspends what comes in. */
async function findCards({ tx }: FactScene): Promise<void> {
  await tx.run('ALTER TABLE staged ADD COLUMN card_id text');
  await tx.run(
    `UPDATE staged s SET card_id = k.id FROM (
       SELECT DISTINCT ON (c.line) c.line, k.id FROM staged c JOIN cards k ON k.person_id = c.person_id AND k.bank = c.bank
         AND k.account_idx = ANY(string_to_array(c.accounts, ' '))
       ORDER BY c.line, k.state IN ('replaced', 'cancelled', 'destroyed'), k.state_since DESC) k
     WHERE k.line = s.line`,
  );
}

async function recogniseSame({ tx, agency }: FactScene): Promise<void> {
  await tx.run(
    `UPDATE staged s SET same = true FROM mandates m WHERE m.number = s.number AND m.person_id = s.person_id
       AND m.insurance = s.insurance AND m.bank = s.bank AND m.agency = $1
       AND m.account_idx = ANY(string_to_array(s.accounts, ' '))`,
    [agency],
  );
}

async function enterMandates({ tx, agency, division, source, actor, at }: FactScene): Promise<FactCounts> {
  const added = await tx.run(
    `INSERT INTO mandates (id, number, person_id, insurance, agency, division, office, card_id, bank, account_enc, account_idx, terms,
       ceiling_fen, first_month, signed_on, state, source, created_at, state_since)
     SELECT s.id, s.number, s.person_id, s.insurance, $1, $2, k.office, k.id, s.bank, k.account_enc, k.account_idx, 'assessed',
       s.ceiling_fen, s.from_month, s.signed_on::date, 'active', $3, $4, $4
     FROM staged s JOIN cards k ON k.id = s.card_id WHERE NOT s.same ORDER BY s.line`,
    [agency, division, source, at],
  );
  await tx.run(
    `INSERT INTO mandate_versions (mandate_id, version, state, card_id, why, actor, at)
     SELECT id, 1, 'active', card_id, 'loaded', $1, $2 FROM staged WHERE NOT same`,
    [actor, at],
  );
  followSource(tx, source, { why: 'loaded', actor, at });
  const { unchanged } = await tx.get<{ unchanged: number }>('SELECT count(*)::int AS unchanged FROM staged WHERE same');
  return { added, changed: 0, unchanged };
}
