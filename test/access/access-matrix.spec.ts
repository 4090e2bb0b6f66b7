import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ulid } from 'ulid';
import { controllers } from '../../apps/api/controllers.js';
import { addressOf } from '../../apps/api/openapi/document.js';
import { type DeclaredRoute, routesOf } from '../../apps/api/route/routes-of.js';
import { type Role, roles } from '../../domain/reach/reach.js';
import { demoStaff } from '../../prisma/seed/staff.js';
import { ApiStage } from '../api/api-stage.js';
import { type FiledObjects, fileAt } from '../api/filed-case.js';
import { temporal } from '../harness/harness.js';
import { bodies } from './bodies.js';

const routes = routesOf(controllers);
/** Where the object lies; the callers sit in the same division, in the one above, beside it and elsewhere. */
const home = { office: '14010501', division: '140105' };
/** An object one level up: for it, whoever sits in the county is a child. */
const above = { office: '14010001', division: '1401' };
const places = { own: '140105', parent: '1401', sibling: '140106', elsewhere: '1402' } as const;
type Place = keyof typeof places;

const isOpenTo = (route: DeclaredRoute, role: Role) => typeof route.roles === 'string' || route.roles.includes(role);

describe('who may do what, from the declared routes', () => {
  let api: ApiStage;
  let objects: FiledObjects;
  let cityObjects: FiledObjects;

  beforeAll(async () => {
    // Temporal is there but knows none of these cases: a step that was let through is told so at once.
    api = await ApiStage.open({ temporal: await temporal() });
    objects = await fileAt(api, home.office, home.division);
    cityObjects = await fileAt(api, above.office, above.division);
    for (const role of roles) for (const place of Object.keys(places) as Place[]) await addStaff(api, role, place);
  });

  afterAll(async () => {
    await api.close();
  });

  test.each(routes.filter((route) => route.roles !== 'public').map((route) => [nameOf(route), route] as const))(
    '%s: signed out 401, other roles 403',
    async (_, route) => {
      expect((await call(api, undefined, route, objects)).status).toBe(401);
      for (const role of roles.filter((other) => !isOpenTo(route, other))) {
        const answer = await call(api, signInName(role, 'own'), route, objects);
        expect([role, answer.status, answer.body.code]).toEqual([role, 403, 'access.forbidden']);
      }
    },
  );

  const ofObjects = routes.filter((route) => objectOf(route) !== undefined);
  test.each(ofObjects.map((route) => [nameOf(route), route] as const))(
    '%s: within reach the object is there, outside it does not exist',
    async (_, route) => {
      for (const role of roles.filter((one) => isOpenTo(route, one))) {
        for (const place of ['own', 'parent'] as const) {
          const answer = await call(api, signInName(role, place), route, objects);
          expect([role, place, outcomeOf(answer)]).toEqual([role, place, granted[nameOf(route)] ?? 200]);
        }
        for (const place of ['sibling', 'elsewhere'] as const) {
          const { status, body } = await call(api, signInName(role, place), route, objects);
          expect([role, place, status, body.code]).toEqual([role, place, 404, 'access.not-found']);
        }
        const { status, body } = await call(api, signInName(role, 'own'), route, cityObjects);
        expect([role, 'child', status, body.code]).toEqual([role, 'child', 404, 'access.not-found']);
      }
    },
  );

  const readable = routes.filter((route) => route.method === 'GET' && !objectOf(route) && !route.path.includes('/:'));
  const lists200 = readable.filter((route) => route.roles !== 'public' && route.answer !== 'events');
  test.each(lists200.map((route) => [nameOf(route), route] as const))(
    '%s answers 200 to its roles',
    async (_, route) => {
      for (const role of roles.filter((one) => isOpenTo(route, one))) {
        for (const place of ['own', 'parent'] as const) {
          const { status } = await call(api, signInName(role, place), route, objects);
          expect([role, place, status]).toEqual([role, place, 200]);
        }
      }
    },
  );

  test.each([
    ['/search', () => ({ q: '张' })],
    ['/people/search', () => ({ namePrefix: '张' })],
    ['/losses/search', () => ({ name: '张三' })],
    ['/enrolments/search', () => ({ idNumber: '140105199003150012' })],
    ['/bank-desk/cards/search', () => ({ cardNumber: 'SXNONE' })],
    ['/pin-desk/cards/search', () => ({ cardNumber: 'SXNONE' })],
    ['/stock/arrivals', (): object => ({ caseIds: [objects.caseId] })],
    ['/stock/counts', () => ({ office: home.office, counted: 0 })],
    ['/reassignments/selections', (): object => ({ taskIds: [objects.taskId] })],
    ['/drafts/:id', () => ({ kind: 'issuance', content: {}, version: 0 })],
    ['/drafts/:id/discard', (): object | undefined => undefined],
  ] as const)('POST %s answers 200 to its roles', async (path, body) => {
    const route = routes.find((one) => one.method === 'POST' && one.path === path)!;
    for (const role of roles.filter((one) => isOpenTo(route, one))) {
      const { status } = await api.post(signInName(role, 'own'), `/api${path}`.replace(':id', ulid()), body());
      expect([role, status]).toEqual([role, 200]);
    }
  });

  const lists = [
    '/cases',
    '/tasks',
    '/supervision/escalations',
    '/losses/oral-reports',
    '/bank-desk/tasks',
    '/bank-events',
    '/bank-event-files',
    '/audit',
    '/counter/voids',
    '/counter/sheets',
    '/stock/kept',
    '/stock/destruction-lists',
    '/stock/moves',
    '/stock/temporary-cards',
    '/enrolments',
    '/mandates',
    '/employers',
    '/fact-files',
    '/bank-files',
    '/agreements',
    '/comparison',
    '/line-exceptions',
    '/line-exceptions/groups',
    '/arrears',
    '/arrears/groups',
    '/waivers',
    '/refunds',
    '/reconciliations',
  ];
  test.each(lists)('GET %s lists nothing from outside', async (path) => {
    const route = routes.find((one) => one.path === path && one.method === 'GET')!;
    for (const role of roles.filter((one) => isOpenTo(route, one))) {
      for (const place of ['sibling', 'elsewhere'] as const) {
        const { status, body } = await api.get(signInName(role, place), `/api${path}`);
        expect([role, place, status, body.items]).toEqual([role, place, 200, []]);
      }
    }
  });

  test('a list shows what lies within reach', async () => {
    for (const place of ['own', 'parent'] as const) {
      const { body } = await api.get(signInName('clerk', place), '/api/cases');
      const places = place === 'own' ? [objects] : [cityObjects, objects];
      const here = places.flatMap(({ caseId, lossId }) => [caseId, lossId]);
      expect(body.items.map((one: { id: string }) => one.id).sort()).toEqual(here.sort());
      expect((await api.get(signInName('clerk', place), '/api/tasks')).body.items).toHaveLength(places.length);
    }
  });

  test('a clerk of one office does not see another office of the same county', async () => {
    const other = await addStaff(api, 'clerk', 'own', { office: '14010502' });
    expect((await api.get(other, `/api/cases/${objects.caseId}`)).status).toBe(404);
  });

  test('another bank’s operator sees nothing of this bank’s, at the same place', async () => {
    const other = await addStaff(api, 'bankOperator', 'own', { bank: '0103' });
    expect((await api.get(other, '/api/bank-desk/tasks')).body.items).toEqual([]);
    const path = `/api/bank-desk/tasks/${objects.bankTaskId}/complete`;
    expect(await api.post(other, path, { choice: 'close' })).toMatchObject({
      status: 404,
      body: { code: 'access.not-found' },
    });
  });

  test('a bank’s operator sees the tasks of the bank alone, and none of them through the clerks’ routes', async () => {
    const own = signInName('bankOperator', 'own');
    const { body } = await api.get(own, '/api/bank-desk/tasks');
    expect(body.items.map((one: { id: string }) => one.id)).toEqual([objects.bankTaskId]);
    const foreign = `/api/bank-desk/tasks/${objects.taskId}/complete`;
    expect(await api.post(own, foreign, { choice: 'approve' })).toMatchObject({ status: 404 });
    const clerks = `/api/cases/${objects.lossId}/tasks/${objects.bankTaskId}/complete`;
    expect(await api.post(own, clerks, { choice: 'close' })).toMatchObject({ status: 403 });
  });

  test('a bank’s task is nobody else’s, by whatever route (附件7 第十三条)', async () => {
    const { lossId, bankTaskId } = objects;
    const before = await api.db.rows('SELECT * FROM tasks WHERE id = $1', [bankTaskId]);
    for (const role of ['clerk', 'supervisor'] as const) {
      const as = signInName(role, 'own');
      const answers = [
        await api.post(as, `/api/tasks/${bankTaskId}/take`),
        await api.post(as, `/api/tasks/${bankTaskId}/release`),
        await api.post(as, `/api/cases/${lossId}/tasks/${bankTaskId}/complete`, { choice: 'close' }),
      ];
      expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
        answers.map(() => [403, 'access.forbidden']),
      );
      const { body } = await api.get(as, '/api/tasks');
      expect(body.items.map((one: { id: string }) => one.id)).not.toContain(bankTaskId);
    }
    const supervisor = signInName('supervisor', 'own');
    const { body } = await api.post(supervisor, '/api/reassignments/selections', { taskIds: [bankTaskId] });
    const clerk = await api.db.get<{ id: string }>('SELECT id FROM staff WHERE sign_in_name = $1', [
      signInName('clerk', 'own'),
    ]);
    const moved = await api.post(supervisor, `/api/reassignments/${body.id}/move`, { to: clerk.id });
    expect(moved.body).toMatchObject({ moved: 0, left: [{ taskId: bankTaskId, code: 'access.forbidden' }] });
    expect(await api.db.rows('SELECT * FROM tasks WHERE id = $1', [bankTaskId])).toEqual(before);
  });

  test('an administrator administers no one outside their division', async () => {
    const far = await api.db.get<{ id: string }>('SELECT id FROM staff WHERE sign_in_name = $1', [
      signInName('clerk', 'elsewhere'),
    ]);
    const answer = await api.post(signInName('securityAdmin', 'own'), `/api/staff/${far.id}/sessions/revoke`);
    expect(answer).toMatchObject({ status: 404, body: { code: 'access.not-found' } });
  });

  test('a first password opens nothing but its change', async () => {
    const name = await addStaff(api, 'clerk', 'own', { mustChange: true });
    expect(await api.get(name, '/api/cases')).toMatchObject({
      status: 403,
      body: { code: 'access.password-change-required' },
    });
    expect((await api.get(name, '/api/session')).body.mustChangePassword).toBe(true);
  });
});

function nameOf(route: DeclaredRoute): string {
  return `${route.method} ${route.path}`;
}

/** Which object of the county a route names; nothing where it names none of them. */
function objectOf(route: DeclaredRoute): keyof FiledObjects | undefined {
  if (/^\/cases\/:id/.test(route.path)) return 'caseId';
  if (/^\/tasks\/:id/.test(route.path)) return 'taskId';
  if (/^\/bank-desk\/tasks\/:id/.test(route.path)) return 'bankTaskId';
  if (/^\/bank-events\/:id/.test(route.path)) return 'bankEventId';
  if (/^\/bank-event-files\/:id/.test(route.path)) return 'bankEventFileId';
  if (/^\/people\/:id/.test(route.path)) return 'personId';
  if (/^\/photos\/:id/.test(route.path)) return 'photoId';
  if (/^\/losses\/:id/.test(route.path)) return 'lossId';
  if (/^\/bank-files\/:id/.test(route.path)) return 'bankFileId';
  if (/^\/activation-lists\/:id/.test(route.path)) return 'activationListId';
  if (/^\/counter\/receipts\/:id/.test(route.path)) return 'receiptId';
  if (/^\/counter\/voids\/:id/.test(route.path)) return 'voidId';
  if (/^\/counter\/sheets\/:id/.test(route.path)) return 'sheetId';
  if (/^\/stock\/destruction-lists\/:id/.test(route.path)) return 'destructionListId';
  if (/^\/duplicates\/:id/.test(route.path)) return 'pairId';
  if (/^\/enrolments\/:id/.test(route.path)) return 'enrolmentId';
  if (/^\/mandates\/:id/.test(route.path)) return 'mandateId';
  if (/^\/employers\/:code/.test(route.path)) return 'employerCode';
  if (/^\/agreements\/:id/.test(route.path)) return 'agreementId';
  if (/^\/fact-files\/:id/.test(route.path)) return 'factFileId';
  if (/^\/cycles\/:id/.test(route.path)) return 'cycleId';
  if (/^\/rounds\/:id/.test(route.path)) return 'roundId';
  if (/^\/line-exceptions\/:id/.test(route.path)) return 'exceptionId';
  if (/^\/arrears\/:id/.test(route.path)) return 'arrearId';
  if (/^\/waivers\/:id/.test(route.path)) return 'waiverId';
  if (/^\/refunds\/:id/.test(route.path)) return 'refundId';
  if (/^\/refund-checks\/:id/.test(route.path)) return 'refundCheckId';
  if (/^\/refund-payments\/:id/.test(route.path)) return 'refundPaymentId';
  if (/^\/reconciliations\/:id/.test(route.path)) return 'reconciliationId';
  return /^\/papers\/:id/.test(route.path) ? 'paperId' : undefined;
}

const preparing = '409 case.being-prepared';

/** What stands in for 200 where the object is let through to its workflow, which none of these cases has. */
const granted: Readonly<Record<string, string | number>> = {
  'POST /people/:id/payment-certificates': '409 premium.nothing-paid',
  'POST /cases/:id/tasks/:taskId/complete': preparing,
  // Reached, and then refused: there is no such type, and somebody else was faster.
  'POST /people/:id/enrolments': '422 fact.insurance',
  'POST /enrolments/:id/change': '409 enrolment.changed',
  'POST /enrolments/:id/end': '409 enrolment.changed',
  'POST /employers/:code/change': '409 employer.changed',
  'POST /agreements/:id/decide': '409 agreement.decided',
  'POST /agreements/:id/end': '409 agreement.not-in-force',
  'POST /agreements/:id/end-decision': '409 agreement.not-in-force',
  // Reached, and then refused: the cycle is closed and another run proposed, all else was decided before.
  'POST /cycles/:id/pause': '409 cycle.not-open',
  'POST /cycles/:id/resume': '409 cycle.not-open',
  'POST /cycles/:id/reruns': '409 cycle.rerun-open',
  'POST /cycles/:id/check': '409 cycle.decided',
  'POST /rounds/:id/release': '409 round.not-drafted',
  'POST /rounds/:id/refuse': '409 round.not-drafted',
  'POST /rounds/:id/redraft': '409 round.not-withdrawn',
  'POST /line-exceptions/:id/solve': '409 exception.ended',
  'POST /refunds/:id/recoveries': '409 recovery.not-refunded',
  'POST /refund-checks/:id/complete': preparing,
  'POST /refund-payments/:id/complete': preparing,
  'POST /waivers/:id/check': '409 waiver.decided',
  'POST /waivers/:id/undo': '409 waiver.not-released',
  // Reached, and then refused: neither record is named to stay, nothing was proposed.
  'POST /duplicates/:id/propose': '404 access.not-found',
  'POST /duplicates/:id/decide': '409 duplicate.state',
  // Reached, and then refused: a proposal waits, the check gives no reason, the file came and is not sent.
  'POST /bank-files/:id/proposals': '409 file.proposal-open',
  // Reached, and then refused: there is no such difference or class, and no statement yet.
  'POST /reconciliations/:id/settlings': '409 difference.not-open',
  'POST /reconciliations/:id/settling-checks': '409 difference.no-proposal',
  'POST /reconciliations/:id/classes': '409 movement.replaced',
  'POST /reconciliations/:id/class-checks': '409 movement.no-proposal',
  'POST /bank-files/:id/checks': '422 case.reason-missing',
  'POST /bank-files/:id/handed-over': '409 file.not-queued',
  // Reached, and then refused: the receipt is valid and waits to be voided, the others were decided before.
  'POST /counter/receipts/:id/void': '409 receipt.void-open',
  'POST /counter/receipts/:id/retake': '409 receipt.not-void',
  'POST /counter/voids/:id/decide': '409 receipt.void-decided',
  'POST /counter/sheets/:id/check': '409 sheet.not-open',
  'POST /stock/destruction-lists/:id/check': '409 stock.list-decided',
  'POST /stock/destruction-lists/:id/withdraw': '409 stock.list-decided',
  // Reached, and then refused: the list names nobody whose card has been handed over.
  'POST /activation-lists/:id/collection-list': '409 list.no-cards',
  'POST /activation-lists/:id/confirm': '409 list.state',
  'POST /bank-desk/tasks/:id/complete': preparing,
  // Reached, and then refused: the number is no card's, the event was set aside, the file is not held.
  'POST /bank-events/:id/match': '404 access.not-found',
  'POST /bank-events/:id/set-aside': '409 bank-event.settled',
  'POST /bank-event-files/:id/reject': '409 file.not-held',
  'POST /cases/:id/hold': preparing,
  'POST /cases/:id/resume': preparing,
  'POST /cases/:id/withdraw': preparing,
  'POST /cases/:id/comments': preparing,
  'POST /cases/:id/papers-received': preparing,
  'POST /tasks/:id/take': preparing,
  'POST /tasks/:id/release': preparing,
};

const outcomeOf = ({ status, body }: { status: number; body: { code?: string } }) =>
  status === 200 ? 200 : `${status} ${body.code}`;

async function call(api: ApiStage, as: string | undefined, route: DeclaredRoute, objects: FiledObjects) {
  const object = objectOf(route);
  const path = addressOf(route)
    .replace(':taskId', objects.taskId)
    .replace(/:(id|type|year|code|kind)/, object ? objects[object] : 'none');
  return route.method === 'GET' ? api.get(as, path) : api.post(as, path, bodies[route.path]);
}

const signInName = (role: Role, place: Place) => `${role}.${place}`.toLowerCase();

interface More {
  readonly office?: string;
  readonly bank?: string;
  readonly mustChange?: boolean;
}

/** Somebody with one role at one place; the password is that of the demo sign-ins. */
async function addStaff(api: ApiStage, role: Role, place: Place, more: More = {}): Promise<string> {
  const { office = '', mustChange = false, bank = role === 'bankOperator' ? '0102' : '' } = more;
  const id = ulid();
  const name =
    Object.keys(more).length > 0 ? `${signInName(role, place)}.${id.toLowerCase()}` : signInName(role, place);
  await api.db.run(
    `INSERT INTO staff (id, sign_in_name, display_name, password_hash, must_change_password)
     SELECT $1, $2, $2, password_hash, $4 FROM staff WHERE sign_in_name = $3`,
    [id, name, demoStaff[0]!.signInName, mustChange],
  );
  await api.db.run('INSERT INTO staff_roles (staff_id, role, division, office, bank) VALUES ($1, $2, $3, $4, $5)', [
    id,
    role,
    places[place],
    office,
    bank,
  ]);
  return name;
}
