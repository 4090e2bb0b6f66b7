import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Cipher } from '../../activities/cipher/cipher.js';
import { FileKeyProvider } from '../../activities/cipher/key-file.js';
import { Database } from '../../activities/database/database.js';
import { type MonthRows, writeMonth } from '../api/month-rows.js';
import { auditPage } from './audit-page.js';
import { chineseDesk, type Desk, englishDesk, fill } from './desk.js';
import { BrowserSystem } from './system.js';

let system: BrowserSystem;
let month: MonthRows;

beforeAll(async () => {
  system = await BrowserSystem.open();
  const db = new Database(system.stack.urls.appUrl, { max: 2 });
  const cipher = new Cipher(new FileKeyProvider(system.stack.keys.keyFile));
  month = await writeMonth({ db, cipher }, { agency: '140100', division: '1401' });
  await db.close();
});
afterAll(() => system?.close());

async function deskOf(signInName: string, screen = chineseDesk): Promise<Desk> {
  const desk = await system.openDesk(screen);
  await desk.signIn(signInName);
  return desk;
}

test.each([chineseDesk, englishDesk])('pages of a month with rows open in order in $language', async (screen) => {
  const desk = await deskOf('scheduler.1401', screen);
  const { cycleId, posted, employer, arrear } = month;
  const paths = [
    '/cycles',
    `/cycles/${cycleId}`,
    `/cycles/${cycleId}?list=dues`,
    `/cycles/${cycleId}?list=lines&class=amend`,
    `/rounds/${posted}`,
    `/line-exceptions?place=${employer}`,
    `/arrears?group=${employer}`,
    `/arrears?due=${arrear}`,
    '/arrears?tab=waivers',
    '/arrears?tab=refunds',
    '/comparison',
  ];
  for (const path of paths) expect(await auditPage(desk, path)).toEqual([]);
  desk.expectNoFaults();
});

test('from the board to the round, which the checker releases by its digest', async () => {
  const desk = await deskOf('checker.1401');
  const words = desk.words('rounds');
  await desk.goTo('/cycles');
  await desk.page.locator('.board-cell.check').click();
  await desk.page.waitForURL(new RegExp(`/rounds/${month.drafted}$`));
  await desk.button(words.release).click();
  const dialog = desk.page.getByRole('dialog');
  expect((await dialog.locator('.digest').innerText()).replaceAll(/\s/g, '')).toBe(month.draftedSm3);
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: words.releaseConfirm }).click();
  await desk.says(words.done.release);
  const sql = 'SELECT state FROM bank_rounds WHERE ordinal = $1';
  expect((await system.reader.get<{ state: string }>(sql, [month.drafted])).state).not.toBe('drafted');
  desk.expectNoFaults();
});

test('a number of the funnel opens its lines; an exception is solved with a note', async () => {
  const desk = await deskOf('scheduler.1401');
  await desk.goTo(`/cycles/${month.cycleId}`);
  const { failed, class: classes } = desk.words('cycles');
  await desk.page.locator('.funnel-beside a', { hasText: fill(failed, { class: classes.amend }) }).click();
  await desk.page.waitForURL(/class=amend/);
  await desk.page.locator('#list tbody').getByText('户名不符').waitFor();
  await desk.goTo(`/line-exceptions?place=${month.employer}`);
  const words = desk.words('exceptions');
  await desk.page.getByRole('button', { name: new RegExp(words.solve) }).click();
  await desk.page.locator('#reason').fill('已在窗口更正户名');
  await desk.page
    .getByRole('dialog')
    .getByRole('button', { name: /解\s?决/ })
    .click();
  await desk.says(words.solved);
  desk.expectNoFaults();
});

test('arrears are called from a sheet and the call is noted; no name is in any address', async () => {
  const desk = await deskOf('scheduler.1401');
  const words = desk.words('arrears');
  await desk.goTo(`/arrears?group=${month.employer}`);
  await desk.page.locator('tbody input[type=checkbox]').first().check();
  await desk.button(fill(words.callSheet, { n: 1 })).click();
  await desk.page
    .getByRole('dialog')
    .getByRole('button', { name: fill(words.callSheet, { n: 1 }) })
    .click();
  const sheet = desk.page.locator('.call-sheet');
  expect(await sheet.locator('tbody').innerText()).toMatch(/张小丙\s+13900000002/);
  await sheet.getByRole('button', { name: words.closeSheet }).click();
  await desk.goTo(`/arrears?due=${month.arrear}`);
  await desk.page.getByLabel(words.resultLabel).click();
  await desk.page.locator('.ant-select-item-option', { hasText: words.result.will_pay }).click();
  await desk.button(words.record).click();
  await desk.says(words.recorded);
  const told = [...desk.addresses].map((address) => decodeURIComponent(address)).join('\n');
  expect(told).not.toMatch(/张小|139000/);
  desk.expectNoFaults();
});

test('a clerk issues the payment certificate on the person’s page, and it goes to the printer', async () => {
  const { id } = await system.reader.get<{ id: string }>('SELECT person_id AS id FROM dues WHERE id = $1', [
    month.dues[0],
  ]);
  const desk = await deskOf('clerk.1401', englishDesk);
  const words = desk.words('premiums');
  expect(await auditPage(desk, `/people/${id}`)).toEqual([]);
  const panel = desk.page.getByRole('region', { name: words.title });
  await panel.getByText('2026-02-09').waitFor();
  await panel.getByRole('button', { name: words.certificate }).click();
  await desk.button(words.issue).click();
  await panel.getByText(/JF/).waitFor();
  await desk.says(desk.words('papers').printed);
  const sql = `SELECT r.ordinal FROM paper_prints r JOIN papers p ON p.id = r.paper_id WHERE p.kind = 'paymentCertificate'`;
  expect(await system.reader.rows(sql)).toEqual([{ ordinal: 1 }]);
  desk.expectNoFaults();
});
