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

  const lists = ['/cases', '/tasks', '/supervision/escalations', '/audit'];
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
      const here = place === 'own' ? [objects.caseId] : [cityObjects.caseId, objects.caseId];
      expect(body.items.map((one: { id: string }) => one.id).sort()).toEqual([...here].sort());
      expect((await api.get(signInName('clerk', place), '/api/tasks')).body.items).toHaveLength(here.length);
    }
  });

  test('a clerk of one office does not see another office of the same county', async () => {
    const other = await addStaff(api, 'clerk', 'own', '14010502');
    expect((await api.get(other, `/api/cases/${objects.caseId}`)).status).toBe(404);
  });

  test('an administrator administers no one outside their division', async () => {
    const far = await api.db.get<{ id: string }>('SELECT id FROM staff WHERE sign_in_name = $1', [
      signInName('clerk', 'elsewhere'),
    ]);
    const answer = await api.post(signInName('securityAdmin', 'own'), `/api/staff/${far.id}/sessions/revoke`);
    expect(answer).toMatchObject({ status: 404, body: { code: 'access.not-found' } });
  });

  test('a first password opens nothing but its change', async () => {
    const name = await addStaff(api, 'clerk', 'own', undefined, true);
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
  if (/^\/people\/:id/.test(route.path)) return 'personId';
  if (/^\/photos\/:id/.test(route.path)) return 'photoId';
  return /^\/papers\/:id/.test(route.path) ? 'paperId' : undefined;
}

// What a body must look like to come past the check of its form; whether it is granted is another matter.
const bodies: Readonly<Record<string, unknown>> = {
  '/cases/:id/tasks/:taskId/complete': { choice: 'approve' },
  '/cases/:id/hold': { reason: '等待资料' },
  '/cases/:id/resume': {},
  '/cases/:id/withdraw': { reason: '本人放弃' },
  '/cases/:id/comments': { text: '备注' },
  '/cases/:id/papers-received': { codes: ['idCopy'] },
  '/people/:id/reveal': { fields: ['name'], reason: '核对' },
  '/papers/:id/prints': { reason: '首次' },
};

const preparing = '409 case.being-prepared';

/** What stands in for 200 where the object is let through to its workflow, which none of these cases has. */
const granted: Readonly<Record<string, string | number>> = {
  'POST /cases/:id/tasks/:taskId/complete': preparing,
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
    .replace(/:(id|type|year)/, object ? objects[object] : 'none');
  return route.method === 'GET' ? api.get(as, path) : api.post(as, path, bodies[route.path]);
}

const signInName = (role: Role, place: Place) => `${role}.${place}`.toLowerCase();

/** Somebody with one role at one place; the password is that of the demo sign-ins. */
async function addStaff(api: ApiStage, role: Role, place: Place, office = '', mustChange = false): Promise<string> {
  const id = ulid();
  const name = office || mustChange ? `${signInName(role, place)}.${id.toLowerCase()}` : signInName(role, place);
  await api.db.run(
    `INSERT INTO staff (id, sign_in_name, display_name, password_hash, must_change_password)
     SELECT $1, $2, $2, password_hash, $4 FROM staff WHERE sign_in_name = $3`,
    [id, name, demoStaff[0]!.signInName, mustChange],
  );
  await api.db.run('INSERT INTO staff_roles (staff_id, role, division, office) VALUES ($1, $2, $3, $4)', [
    id,
    role,
    places[place],
    office,
  ]);
  return name;
}
