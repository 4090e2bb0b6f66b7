import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Cipher } from '../../activities/cipher/cipher.js';
import { FileKeyProvider } from '../../activities/cipher/key-file.js';
import { Database } from '../../activities/database/database.js';
import { writeMonth } from '../api/month-rows.js';
import { writeAgreement, writeStatement } from '../api/statement-rows.js';
import { eventually } from '../harness/harness.js';
import { auditPage } from './audit-page.js';
import { chineseDesk, type Desk, englishDesk, fill } from './desk.js';
import { BrowserSystem } from './system.js';

const month = '/reconciliations/140100-0102-DK-202602';

let system: BrowserSystem;
let db: Database;
beforeAll(async () => {
  system = await BrowserSystem.open();
  db = new Database(system.stack.urls.appUrl, { max: 2 });
  const stage = { db, cipher: new Cipher(new FileKeyProvider(system.stack.keys.keyFile)) };
  const { posted } = await writeMonth(stage, { agency: '140100', division: '1401' });
  await writeAgreement(stage);
  await writeStatement(stage, posted);
  await eventually('the month is compared', () =>
    db.find(`SELECT id FROM reconciliations WHERE month = '202602' AND state = 'differences'`),
  );
});
afterAll(async () => {
  await db?.close();
  await system?.close();
});

async function at(desk: Desk, signInName: string): Promise<void> {
  await desk.signIn(signInName);
  await desk.goTo(month);
}

/** Chooses every line of the tab that is open, and presses the button. */
async function chooseAnd(desk: Desk, pattern: string): Promise<void> {
  const row = desk.page.getByLabel(desk.words('reconciliations').choose).filter({ visible: true }).first();
  await row.focus();
  await desk.page.keyboard.press('Space');
  await desk.button(fill(pattern, { n: 1 })).click();
}

describe('a month of one account', () => {
  test('is compared by itself, and its bar is red: one person proposes', async () => {
    const desk = await system.openDesk(chineseDesk);
    const words = desk.words('reconciliations');
    await desk.signIn('scheduler.1401');
    await desk.goTo('/reconciliations');
    await desk.page.getByRole('link', { name: '2026-02' }).first().click();
    await desk.says(fill(words.left, { open: 1, movements: 1 }));
    await desk.page.locator('.difference-bar .differs').waitFor();
    await chooseAnd(desk, words.settle);
    await desk.page.getByLabel(desk.words('ui').reason).fill('银行少记一分');
    await desk.button(desk.words('ui').propose).click();
    await desk.says(desk.words('ui').proposed);
    await desk.page.getByRole('tab', { name: words.tab.movements }).click();
    await desk.says(fill(words.suggested, { kind: words.movementKind.treasury }));
    await chooseAnd(desk, words.classify);
    await desk.button(desk.words('ui').propose).click();
    await desk.says(words.classState.proposed);
    expect(await auditPage(desk, month)).toEqual([]);
    desk.expectNoFaults();
  });

  test('another one checks; nothing is left, the bar is whole and the month agreed', async () => {
    const desk = await system.openDesk(englishDesk);
    const words = desk.words('reconciliations');
    await at(desk, 'checker.1401');
    await chooseAnd(desk, words.check);
    await desk.button(words.agree).click();
    await desk.says(words.checked);
    await desk.page.getByRole('tab', { name: words.tab.movements }).click();
    await chooseAnd(desk, words.check);
    await desk.button(words.agree).click();
    await desk.says(words.nothingLeft);
    await desk.says(words.state.agreed);
    await desk.page.locator('.difference-bar .differs').waitFor({ state: 'detached' });
    await desk.button(words.print).click();
    expect(await desk.page.evaluate(() => (window as unknown as { printed?: number }).printed)).toBe(1);
    expect(await auditPage(desk, month)).toEqual([]);
    expect(await auditPage(desk, '/reconciliations')).toEqual([]);
    desk.expectNoFaults();
  });
});
