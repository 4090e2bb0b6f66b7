import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ulid } from 'ulid';
import { fileCase } from '../../activities/cases/filing.js';
import { digestOf } from '../../activities/requests/requests.js';
import { controllers } from '../../apps/api/controllers.js';
import { addressOf } from '../../apps/api/openapi/document.js';
import { type DeclaredRoute, routesOf } from '../../apps/api/route/routes-of.js';
import type { Filing } from '../../domain/case/filing.js';
import { checkDigitOf } from '../../domain/person/id-number.js';
import { type Role, roles } from '../../domain/reach/reach.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import { demoStaff } from '../../prisma/seed/staff.js';
import { ApiStage } from '../api/api-stage.js';

const routes = routesOf(controllers);
/** Where the object lies; the callers sit in the same division, in the one above, below and beside it. */
const home = { office: '14010501', division: '140105' };
const places = { own: '140105', parent: '1401', sibling: '140106', elsewhere: '1402' } as const;
type Place = keyof typeof places;

const isOpenTo = (route: DeclaredRoute, role: Role) => typeof route.roles === 'string' || route.roles.includes(role);

/** The objects of one county that routes name by id. */
interface Objects {
  readonly caseId: string;
  readonly taskId: string;
  readonly personId: string;
  readonly photoId: string;
  readonly paperId: string;
}

describe('who may do what, from the declared routes', () => {
  let api: ApiStage;
  let objects: Objects;

  beforeAll(async () => {
    api = await ApiStage.open();
    objects = await fileOne(api);
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
          const { status, body } = await call(api, signInName(role, place), route, objects);
          expect([role, place, status === 404 ? body.code : 'there']).toEqual([role, place, 'there']);
        }
        for (const place of ['sibling', 'elsewhere'] as const) {
          const { status, body } = await call(api, signInName(role, place), route, objects);
          expect([role, place, status, body.code]).toEqual([role, place, 404, 'access.not-found']);
        }
      }
    },
  );

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
      expect(body.items.map((one: { id: string }) => one.id)).toEqual([objects.caseId]);
      expect((await api.get(signInName('clerk', place), '/api/tasks')).body.items).toHaveLength(1);
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
function objectOf(route: DeclaredRoute): keyof Objects | undefined {
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

async function call(api: ApiStage, as: string | undefined, route: DeclaredRoute, objects: Objects) {
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

async function fileOne(api: ApiStage): Promise<Objects> {
  const photoId = ulid();
  await api.db.run(
    `INSERT INTO photos (id, content_enc, digest, width, height, bytes, uploaded_by, division)
     VALUES ($1, $2, '', 358, 441, 1, 'clerk', $3)`,
    [photoId, api.cipher.encrypt('jpeg'), home.division],
  );
  const digits = '14010519900307001';
  const filing: Filing = {
    type: 'issuance',
    office: home.office,
    by: 'applicant',
    applicant: { idNumber: digits + checkDigitOf(digits), name: '张三' },
    photoId,
    papersReceived: ['idOriginal'],
  };
  const request = {
    actor: 'clerk',
    requestId: ulid(),
    route: '/cases',
    digest: digestOf('/cases', filing),
    traceId: 't',
  };
  const filed = await fileCase({ db: api.db, cipher: api.cipher }, request, filing);
  if (isRefusal(filed)) throw new Error(`not filed: ${filed.code}`);
  const taskId = ulid();
  // Without a worker no task opens; the routes need one to name.
  await api.db.run(
    `INSERT INTO tasks (id, case_id, type, step, ordinal, role, office, division, state, opened_at, urgent_at)
     VALUES ($1, $2, 'papers', 'papers', 1, 'clerk', $3, $4, 'open', now(), now())`,
    [taskId, filed.id, home.office, home.division],
  );
  const { person_id: personId } = await api.db.get<{ person_id: string }>('SELECT person_id FROM cases WHERE id = $1', [
    filed.id,
  ]);
  const { id: paperId } = await api.db.get<{ id: string }>('SELECT id FROM papers WHERE case_id = $1', [filed.id]);
  return { caseId: filed.id, taskId, personId, photoId, paperId };
}
