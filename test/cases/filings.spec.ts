import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ulid } from 'ulid';
import { enterCase } from '../../activities/cases/filing.js';
import { readPaper } from '../../activities/papers/papers.js';
import { type CardState, cardStates } from '../../domain/card/card-state.js';
import { cardCaseTypes, caseTable, typesPossible } from '../../domain/card/case-table.js';
import { type CaseTypeName, caseTypes } from '../../domain/case/case-types.js';
import { checklistOf, representativeArticle } from '../../domain/case/checklist.js';
import type { Filing } from '../../domain/case/filing.js';
import { partyObstacle } from '../../domain/case/parties.js';
import { businessName, layoutText } from '../../domain/paper/layout.js';
import { paperLayout } from '../../domain/paper/papers.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import { type Answer, ApiStage } from '../api/api-stage.js';
import { nextIdNumber } from '../api/id-numbers.js';
import { factsOfCard, type KnownCard, knownCard, tryFile } from '../losses/ways.js';
import { clerk as clerkId, office } from './stage.js';

const clerk = 'clerk.140105';
const elsewhere = '14010601';
/** Cases about cards; mandates stand on an enrolment, refunds on a paid due, and have their own (test/mandates, test/refunds). */
const types = (Object.keys(caseTypes) as CaseTypeName[]).filter((type) => !/^(mandate|refund|recovery)/.test(type));

/** In which state a card lets a case of the type be filed for it or its holder; active where nothing is said. */
const ready: Partial<Record<CaseTypeName, CardState>> = {
  issuance: 'cancelled',
  activation: 'delivered',
  temporaryCard: 'lost',
  liftLoss: 'lost',
};

const details: Partial<Record<CaseTypeName, (card: KnownCard) => Filing['details']>> = {
  activation: () => ({ collectedOn: '2026-03-01', signed: true }),
  oralLoss: ({ name, cardNumber }) => ({ name, cardNumber }),
  personalInfo: () => ({ phone: '13811112222' }),
  transfer: () => ({ toOffice: '14070201' }),
};

/** The field that names what a case of the type is filed for. */
const subjectField = { applicant: 'applicant', person: 'personId', card: 'cardId' } as const;
const fieldOf = (type: CaseTypeName) => subjectField[caseTypes[type].subject];

/** A filing of the type that nothing is wrong with, once the card is ready for it. */
function goodFiling(type: CaseTypeName, card: KnownCard): Filing {
  const subject = {
    applicant: { applicant: { idNumber: card.idNumber, name: card.name } },
    person: { personId: card.personId },
    card: { cardId: card.cardId },
  }[caseTypes[type].subject];
  const given = details[type]?.(card);
  const papersReceived = checklistOf(type, 'applicant').map((entry) => entry.code);
  return { type, office, by: 'applicant', papersReceived, ...subject, ...(given ? { details: given } : {}) };
}

interface Expected {
  readonly status: number;
  readonly code: string;
  readonly field?: string;
  readonly article?: string;
}

/** One way in which a filing can be bad; what it comes to may depend on the type. */
interface Badness {
  readonly spoil: (filing: Filing, type: CaseTypeName) => object;
  readonly expected: (type: CaseTypeName) => Expected;
  readonly place?: string;
  readonly state?: (type: CaseTypeName) => CardState;
  readonly as?: string;
  /** Of types to which it can happen; of all where nothing is said. */
  readonly only?: (type: CaseTypeName) => boolean;
}

const agent = { name: '赵代办', idNumber: '11010519491231002X', phone: '13900000000', relation: '同事' };
const takesAgents = (type: CaseTypeName) => !partyObstacle(type, 'agent');
const isFiledForCard = (type: CaseTypeName) => caseTypes[type].subject === 'card';
const malformed = (field: string): Expected => ({ status: 400, code: 'input.malformed', field });

/** Where a person's cards stand in the way: they have one that can be used. */
const inTheWay: Partial<Record<CaseTypeName, Expected>> = {
  issuance: { status: 409, code: 'case.live-card', article: '附件1 第十一条' },
  temporaryCard: { status: 409, code: 'card.at-hand', article: '附件1 第十九条' },
};

const kinds: Readonly<Record<string, Badness>> = {
  'malformed: a field that there is not': {
    spoil: (filing) => ({ ...filing, surname: '李' }),
    expected: () => malformed('surname'),
  },
  'malformed: filed by nobody known': {
    spoil: (filing) => ({ ...filing, by: 'neighbour' }),
    expected: () => malformed('by'),
  },
  'malformed: for nobody': {
    spoil: (filing, type) => ({ ...filing, [fieldOf(type)]: undefined }),
    expected: (type) => malformed(fieldOf(type)),
  },
  'malformed: details that it does not ask for': {
    spoil: (filing) => ({ ...filing, details: { ...filing.details, nonsense: 'x' } }),
    expected: (type) => {
      if (type !== 'oralLoss') return malformed(details[type] ? 'details.nonsense' : 'details');
      return { status: 422, code: 'loss.not-identified', field: 'details', article: '附件1 第十三条' };
    },
  },
  'missing: who the agent is': {
    spoil: (filing) => ({ ...filing, by: 'agent' }),
    expected: (type) => ({
      status: 422,
      code: 'case.agent-missing',
      field: 'representative',
      article: representativeArticle(type, 'agent'),
    }),
    only: takesAgents,
  },
  'malformed: the agent’s ID number': {
    spoil: (filing) => ({ ...filing, by: 'agent', representative: { ...agent, idNumber: '110105194912310020' } }),
    expected: () => ({ status: 422, code: 'input.id-number', field: 'representative.idNumber' }),
    only: takesAgents,
  },
  'missing: the papers without which it has no effect': {
    spoil: (filing) => ({ ...filing, by: 'agent', representative: agent, papersReceived: [] }),
    expected: () => ({ status: 422, code: 'case.papers-missing', field: 'papersReceived', article: '附件1 第十二条' }),
    only: (type) => type === 'activation',
  },
  'in another’s place where nobody may be': {
    spoil: (filing) => ({ ...filing, by: 'agent', representative: agent }),
    expected: (type) =>
      type === 'oralLoss'
        ? { status: 422, code: 'loss.oral-in-person', field: 'by', article: '附件1 第十三条' }
        : { status: 422, code: 'pin.in-person', field: 'by', article: '附件1 第十八条1' },
    only: (type) => !takesAgents(type),
  },
  'unknown: a card or person that there is not': {
    spoil: (filing, type) => ({ ...filing, [fieldOf(type)]: '01ZZZZZZZZZZZZZZZZZZZZZZZZ' }),
    expected: (type) => ({ status: 404, code: 'access.not-found', field: fieldOf(type) }),
    only: (type) => type !== 'issuance',
  },
  'foreign division: the window': {
    spoil: (filing) => ({ ...filing, office: elsewhere }),
    expected: () => ({ status: 404, code: 'access.not-found', field: 'office' }),
  },
  'foreign division: the card or person': {
    spoil: (filing) => filing,
    expected: (type) => ({ status: 404, code: 'access.not-found', field: fieldOf(type) }),
    place: elsewhere,
    only: (type) => type !== 'issuance',
  },
  'wrong role': {
    spoil: (filing) => filing,
    expected: () => ({ status: 403, code: 'access.forbidden', article: '规程 第二十二条' }),
    as: 'auditor.14',
  },
  'wrong state: the card is no more': {
    spoil: (filing) => filing,
    expected: () => ({ status: 409, code: 'card.replaced', article: '附件1 第十五条' }),
    state: () => 'replaced',
    only: isFiledForCard,
  },
  'wrong state: a card that can be used': {
    spoil: (filing) => filing,
    expected: (type) => inTheWay[type] as Expected,
    state: () => 'active',
    only: (type) => type in inTheWay,
  },
  'expired: the clerk’s session': {
    spoil: (filing) => filing,
    expected: () => ({ status: 401, code: 'access.signed-out' }),
    as: 'clerk2.140105',
  },
};

const cells = Object.entries(kinds).flatMap(([kind, { only }]) =>
  types.filter((type) => !only || only(type)).map((type) => [kind, type] as const),
);

describe('filings of every type', () => {
  let api: ApiStage;
  beforeAll(async () => {
    // No workflow engine: whatever is refused is refused before one is needed.
    api = await ApiStage.open();
    await api.cookieOf('clerk2.140105');
    await api.db.run(
      `UPDATE sessions SET last_seen_at = now() - interval '16 minutes'
       WHERE staff_id = (SELECT id FROM staff WHERE sign_in_name = 'clerk2.140105')`,
    );
  });
  afterAll(() => api.close());

  const aCard = (state: CardState = 'active', place = office) =>
    knownCard({ db: api.db, cipher: api.cipher, idNumber: nextIdNumber }, { state, office: place });

  /** Everything that a filing may write, of this person and of anybody. */
  const written = async (card: KnownCard) => ({
    ...(await factsOfCard(api, card)),
    all: await api.db.get(
      `SELECT (SELECT count(*) FROM cases) AS cases, (SELECT count(*) FROM people) AS people,
         (SELECT count(*) FROM papers) AS papers, (SELECT count(*) FROM checklist_items) AS items`,
    ),
  });

  const expectRefusal = ({ status, body }: Answer, expected: Expected) => {
    const { code, field, article, detail } = body;
    expect({ status, code, ...(field ? { field } : {}), ...(article ? { article } : {}) }).toEqual(expected);
    expect(detail).toMatch(/\p{Script=Han}/u);
  };

  test.each(cells)('%s: %s', async (kind, type) => {
    const { spoil, expected, place, state, as = clerk } = kinds[kind]!;
    const card = await aCard(state ? state(type) : ready[type], place);
    const before = await written(card);
    expectRefusal(await api.post(as, '/api/cases', spoil(goodFiling(type, card), type)), expected(type));
    expect(await written(card)).toEqual(before);
  });

  test.each(types)('repeated: %s', async (type) => {
    const card = await aCard(ready[type]);
    const good = goodFiling(type, card);
    const once = { 'x-request-id': ulid() };
    const first = await api.post(clerk, '/api/cases', good, once);
    expect(first).toMatchObject({ status: 200, body: { started: false } });
    const filed = await written(card);

    const again = await api.post(clerk, '/api/cases', good, once);
    expect(again.body).toEqual(first.body);
    const other = { ...good, by: 'agent', representative: agent };
    expectRefusal(await api.post(clerk, '/api/cases', other, once), { status: 409, code: 'input.request-id-reused' });
    const second = await api.post(clerk, '/api/cases', good);
    // What took effect with the filing shows in the card's state, and the table says so first.
    const byState = { activation: 'card.active-already', oralLoss: 'card.lost-already' } as Record<string, string>;
    expect(second).toMatchObject({ status: 409, body: { code: byState[type] ?? 'case.already-open' } });
    if (!byState[type]) expect(second.body.conflict).toEqual({ kind: 'case', id: first.body.id });
    expect(await written(card)).toEqual(filed);
  });

  test.each(types.filter((type) => 'papers' in caseTypes[type].steps))(
    'missing papers of %s: told at once and in writing, all of them',
    async (type) => {
      const card = await aCard(ready[type]);
      const filed = await tryFile(api, { ...goodFiling(type, card), papersReceived: [] });
      if (isRefusal(filed)) throw new Error(filed.code);
      const { papers, cases } = await factsOfCard(api, card);
      expect(papers).toMatchObject([{ kind: 'missingPapersNotice', case_id: filed.id }]);
      expect(cases).toMatchObject([{ data: { papersMissingAtFiling: true } }]);
    },
  );

  test.each(types.filter((type) => caseTypes[type].filedBy.some((role) => role === 'clerk')))(
    'the application form of %s: filled in once a case that asks for it, stored, a reprint is a copy',
    async (type) => {
      const card = await aCard(ready[type]);
      const { body: filed } = await api.post(clerk, '/api/cases', goodFiling(type, card));
      const path = `/api/cases/${filed.id}/application-form`;
      const before = await written(card);
      if (!checklistOf(type, 'applicant').some((entry) => entry.code === 'applicationForm')) {
        expectRefusal(await api.post(clerk, path), { status: 409, code: 'paper.not-asked-for' });
        expect(await written(card)).toEqual(before);
        return;
      }
      expect((await api.post('clerk.140106', path)).status).toBe(404);
      const { body: form } = await api.post(clerk, path);
      expect((await api.post(clerk, path)).body).toEqual(form);
      const stored = await readPaper(api.db, api.cipher, form.id);
      if (isRefusal(stored)) throw new Error(stored.code);
      const text = layoutText(paperLayout(stored.data));
      expect(text).toContain(`■ ${businessName(type)}`);
      for (const word of [card.name, card.idNumber, form.number, filed.number]) expect(text).toContain(word);
      if (isFiledForCard(type)) expect(text).toContain(`****${card.cardNumber.slice(-4)}`);
      if (type === 'personalInfo') expect(text).toContain('联系电话改为：13811112222');
      if (type === 'transfer') expect(text).toContain('转入窗口：');

      const prints = `/api/papers/${form.id}/prints`;
      expect((await api.post(clerk, prints, { reason: '' })).body).toEqual({ ordinal: 1, copy: false });
      expectRefusal(await api.post(clerk, prints, { reason: '' }), {
        status: 422,
        code: 'paper.reason-missing',
        field: 'reason',
      });
      expect((await api.post(clerk, prints, { reason: '卡纸' })).body).toEqual({ ordinal: 2, copy: true });
      const { papers } = await factsOfCard(api, card);
      expect(papers).toContainEqual(expect.objectContaining({ id: form.id, kind: 'applicationForm', prints: 2 }));
    },
  );

  class RolledBack extends Error {}

  /** Whether it may be filed; nothing of it stays. */
  async function mayBeFiled(filing: Filing): Promise<string> {
    let answer = '';
    const filed = api.db.transaction(async (tx) => {
      const entered = await enterCase(tx, api, { actor: clerkId, traceId: 'trace' }, filing);
      answer = isRefusal(entered) ? entered.code : 'file';
      throw new RolledBack();
    });
    await expect(filed).rejects.toThrow(RolledBack);
    return answer;
  }

  test.each(cardStates)('every cell of the table of card states × case types: a card that is %s', async (state) => {
    const card = await aCard(state);
    const before = await written(card);
    for (const type of cardCaseTypes.filter((name) => types.includes(name))) {
      const filing = goodFiling(type, card);
      const cell = caseTable[state][type];
      if (cell === 'file') expect([type, await mayBeFiled(filing)]).toEqual([type, 'file']);
      else expect(await tryFile(api, filing)).toMatchObject({ code: cell, instead: typesPossible(state) });
    }
    expect(await written(card)).toEqual(before);
  });
});
