import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { makeResident } from '../../apps/demo/population.js';
import { Random } from '../../apps/demo/random.js';
import { refusalCatalog } from '../../domain/refusal/catalog.js';
import { ClerkWindow } from './clerk-window.js';
import { chineseDesk, type Desk, fill } from './desk.js';
import { BrowserSystem } from './system.js';

let system: BrowserSystem;
let desk: Desk;
let clerk: ClerkWindow;

beforeAll(async () => {
  system = await BrowserSystem.open();
  desk = await system.openDesk(chineseDesk);
  clerk = new ClerkWindow(desk);
  await desk.signIn('clerk.140105');
});

afterEach(() => desk.expectNoFaults());
afterAll(() => system?.close());

/** A case at its review; numbers keep people apart. */
async function fileCase(number: number, missing: readonly string[] = []) {
  await clerk.fillWizard(makeResident(new Random(number), number), missing);
  return clerk.file();
}

test('while Temporal is down a step is refused, what was typed stays, and the repeat succeeds', async () => {
  const { step } = desk.words('cases');
  const reason = '相片与本人不符，请申请人更换后再来';
  const { number, id } = await fileCase(401);
  await clerk.chooseTask(number, step.review);
  const { choice, refuseReason } = desk.words('tasks');
  await desk.page.getByText(choice.refuse, { exact: true }).click();
  await desk.page.getByLabel(refuseReason).fill(reason);
  await system.stack.kill('temporal');
  await desk.page.keyboard.press('Control+Enter');
  await desk.says(refusalCatalog['part.temporal-down'].zh);
  expect(await desk.page.getByLabel(refuseReason).inputValue()).toBe(reason);
  expect(await eventsOf(id, 'decided')).toBe(0);
  await system.stack.start('temporal');
  await repeatUntilDone(fill(desk.words('tasks').finished, { number, step: step.review }));
  expect(await eventsOf(id, 'decided')).toBe(1);
  await desk.goTo(`/cases/${id}`);
  await desk.says(desk.words('cases').outcome.refused);
  await desk.says(reason);
});

test('a draft outlives the page, and an application is filed while Temporal is down', async () => {
  await system.stack.kill('temporal');
  const resident = makeResident(new Random(402), 402);
  await desk.goTo('/cases/new');
  await clerk.typeApplicant(resident);
  await desk.says(new RegExp(fill(desk.words('filing').savedAt, { time: '' })));
  await desk.page.waitForURL(/draft=/);
  await desk.page.reload();
  const name = desk.page.locator('#name');
  await name.and(desk.page.locator(`[value="${resident.name}"]`)).waitFor();
  expect(await desk.page.locator('#address').inputValue()).toBe(resident.address);
  const { id } = await fileCase(403);
  await desk.says(desk.words('filing').filedWaiting);
  await system.stack.start('temporal');
  await desk.goTo(`/cases/${id}`);
  await desk.page.getByRole('heading', { name: desk.words('cases').currentTask }).waitFor({ timeout: 150_000 });
});

test('a lost answer is asked for again with the same id, and the step is done once', async () => {
  const { number, id } = await fileCase(404);
  const { step } = desk.words('cases');
  await clerk.chooseTask(number, step.review);
  const requestIds: string[] = [];
  desk.tolerated = /net::ERR_/;
  await desk.page.route('**/complete', async (route) => {
    requestIds.push(route.request().headers()['x-request-id'] ?? '');
    const answer = await route.fetch();
    // Both the first answer and that of the page's own repetition get lost on the way.
    await (requestIds.length > 2 ? route.fulfill({ response: answer }) : route.abort());
  });
  await desk.page.keyboard.press('Control+Enter');
  await desk.says(desk.words('ui').unconfirmed);
  await desk.button(desk.words('ui').confirmAgain).click();
  await desk.says(fill(desk.words('tasks').finished, { number, step: step.review }));
  expect(requestIds).toHaveLength(3);
  expect(new Set(requestIds).size).toBe(1);
  expect(await eventsOf(id, 'accepted')).toBe(1);
  await desk.page.unroute('**/complete');
});

/** Presses "try again" until the step is done: Temporal takes a moment until it answers. */
async function repeatUntilDone(done: string): Promise<void> {
  const finished = desk.page.getByText(done).first();
  for (let tries = 0; tries < 30 && !(await finished.isVisible()); tries++) {
    const again = desk.button(desk.words('ui').retry).or(desk.button(desk.words('ui').confirmAgain));
    await again
      .first()
      .click({ timeout: 2_000 })
      .catch(() => undefined);
    await finished.waitFor({ timeout: 5_000 }).catch(() => undefined);
  }
  await finished.waitFor({ timeout: 1_000 });
}

async function eventsOf(caseId: string, kind: string): Promise<number> {
  const sql = 'SELECT count(*)::int AS count FROM timeline WHERE case_id = $1 AND kind = $2';
  return (await system.reader.get<{ count: number }>(sql, [caseId, kind])).count;
}
