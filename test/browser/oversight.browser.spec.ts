import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeResident } from '../../apps/demo/population.js';
import { Random } from '../../apps/demo/random.js';
import { refusalCatalog } from '../../domain/refusal/catalog.js';
import { Applicant } from '../faults/applicant.js';
import type { Clerk } from '../faults/clerk.js';
import { auditPage, type Rejected } from './audit-page.js';
import { ClerkWindow } from './clerk-window.js';
import { chineseDesk, type Desk, englishDesk, fill } from './desk.js';
import { pagesOfSignIns } from './pages.js';
import { takePicture } from './pictures.js';
import { BrowserSystem } from './system.js';

let system: BrowserSystem;
let clerk: Clerk;
let filed = 0;
let newest: Applicant;

beforeAll(async () => {
  system = await BrowserSystem.open();
  clerk = await system.clerk('clerk.140105');
});

afterAll(() => system?.close());

/** An application through the interface without pages; gives who filed it. */
async function fileCase(papersMissing = false): Promise<Applicant> {
  filed += 1;
  const resident = makeResident(new Random(filed), 600 + filed);
  const applicant = new Applicant(clerk, resident, filed, { papersMissing }, async () => '');
  await applicant.file();
  await applicant.go(papersMissing ? 'papers' : 'review');
  newest = applicant;
  return applicant;
}

describe.each([chineseDesk, englishDesk])('oversight in $language', (screen) => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await system.openDesk(screen);
    for (const papersMissing of [true, false, false, true, false]) await fileCase(papersMissing);
  });

  test('the inbox lists what there is to do, and opens it by keyboard', async () => {
    const { step } = desk.words('cases');
    const window = await system.openDesk(screen);
    await window.signIn('clerk.140105');
    await new ClerkWindow(window).chooseTask(newest.caseNumber, step.review);
    const rows = await window.page.getByRole('option').allInnerTexts();
    expect(rows.filter((row) => row.includes(step.papers)).length).toBeGreaterThanOrEqual(2);
    expect(rows.filter((row) => row.includes(step.review)).length).toBeGreaterThanOrEqual(3);
    await takePicture(window, 'inbox');
    window.expectNoFaults();
  });

  test('a supervisor goes from a number to its list to a case', async () => {
    const { step, currentTask } = desk.words('cases');
    await desk.signIn('supervisor.140105');
    await desk.goTo('/supervision');
    const number = desk.page.locator('.matrix a', { hasText: step.review });
    const shown = Number(await number.locator('strong').innerText());
    expect(shown).toBeGreaterThanOrEqual(2);
    await number.click();
    await desk.page.waitForURL(/\/cases\?.*review/);
    const cases = desk.page.getByRole('link', { name: /^\d{8}-\d{4}-\d{7}$/ });
    await cases.nth(shown - 1).waitFor();
    expect(await cases.count()).toBe(shown);
    await cases.first().click();
    await desk.page.getByRole('heading', { name: currentTask }).waitFor();
    desk.expectNoFaults();
  });

  test('a bulk reassignment tells how many moved, and why one did not', async () => {
    const words = desk.words('supervision');
    const done = await fileCase();
    await desk.goTo('/supervision');
    await desk.button(words.reassign).click();
    const dialog = desk.page.getByRole('dialog');
    await choose(desk, dialog.getByLabel(desk.words('places').office), '14010501');
    await choose(desk, dialog.locator('.ant-form-item').nth(1).getByRole('combobox'), desk.words('cases').step.review);
    await desk.button(words.freeze).click();
    const frozen = dialog.getByText(new RegExp(fill(words.frozen, { n: '\\d+' })));
    const count = Number(/\d+/.exec(await frozen.innerText())?.[0]);
    await done.go('production');
    await choose(desk, dialog.getByLabel(desk.words('tasks').reassignTo), '王小店');
    await desk.button(fill(words.move, { n: count })).click();
    await desk.says(fill(words.moved, { n: count - 1, name: '王小店' }));
    await desk.says(fill(words.left, { n: 1 }));
    await desk.says(new RegExp(refusalCatalog['case.task-not-open'][screen.language]));
    desk.expectNoFaults();
  });

  test('somebody new must change the first password before anything else opens', async () => {
    const words = desk.words('staff');
    const signInName = `new.clerk.${screen.language}`;
    const admin = await system.openDesk(screen);
    await admin.signIn('system.admin');
    await admin.goTo('/staff');
    await admin.button(words.create).click();
    await admin.page.locator('#signInName').fill(signInName);
    await admin.page.locator('#displayName').fill('新同事');
    await choose(admin, admin.page.getByLabel(words.division), '140105');
    await choose(admin, admin.page.getByLabel(words.office), '14010501');
    await admin.page.getByRole('dialog').getByRole('button', { name: words.create }).click();
    await admin.says(words.firstPassword);
    const shown = admin.page.getByRole('dialog').locator('.ant-alert .mono').first();
    const first = (await shown.innerText()).trim();
    admin.expectNoFaults();
    const fresh = await system.openDesk(screen);
    await fresh.signIn(signInName, first);
    await changeFirstPassword(fresh, first, signInName);
    fresh.expectNoFaults();
  });

  test('every page opens in order: no fault, no serious barrier, nothing to scroll sideways, no word missing', async () => {
    const rejected: Rejected[] = [];
    // Two look at once: the judging of a page keeps one core busy. Whoever has the most pages goes first.
    const left = [...pagesOfSignIns].sort((a, b) => b.paths.length - a.paths.length);
    const look = async () => {
      for (let next = left.shift(); next; next = left.shift()) {
        const visitor = await system.openDesk(screen);
        await visitor.signIn(next.signInName);
        for (const path of next.paths) rejected.push(...(await auditPage(visitor, path)));
        visitor.expectNoFaults();
      }
    };
    await Promise.all([look(), look()]);
    expect(rejected).toEqual([]);
  });
});

async function choose(desk: Desk, field: ReturnType<Desk['button']>, typed: string): Promise<void> {
  await field.click();
  // A list without a search has nothing to type into, and filling it in would wait until it has.
  if (await field.isEditable()) await field.fill(typed);
  await desk.page
    .locator('.ant-select-dropdown:visible .ant-select-item-option')
    .filter({ hasText: typed })
    .first()
    .click();
}

async function changeFirstPassword(desk: Desk, first: string, signInName: string): Promise<void> {
  const words = desk.words('session');
  await desk.says(words.firstChange);
  await desk.goTo('/inbox');
  await desk.says(words.firstChange);
  const change = desk.button(words.changePassword);
  await desk.page.getByLabel(words.current, { exact: true }).fill(first);
  await typeTwice(desk, `${signInName}-short`.slice(0, 11));
  expect(await change.isEnabled()).toBe(false);
  await typeTwice(desk, 'jinci-temple-1102');
  await change.click();
  await desk.page.getByRole('heading', { name: desk.words('inbox').title }).waitFor();
}

async function typeTwice(desk: Desk, password: string): Promise<void> {
  const { next, repeat } = desk.words('session');
  await desk.page.getByLabel(next, { exact: true }).fill(password);
  await desk.page.getByLabel(repeat, { exact: true }).fill(password);
}
