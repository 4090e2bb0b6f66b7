import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { auditPage } from './audit-page.js';
import { chineseDesk, type Desk, englishDesk, fill } from './desk.js';
import { MonthStage, telephone } from './month-stage.js';

let stage: MonthStage;
let scheduler: Desk;
let checker: Desk;

beforeAll(async () => {
  stage = await MonthStage.open();
  scheduler = await stage.system.openDesk(chineseDesk);
  await scheduler.signIn('scheduler.1401');
  checker = await stage.system.openDesk(englishDesk);
  await checker.signIn('checker.1401');
});
afterAll(() => stage?.close());

interface Drafted {
  readonly ordinal: string;
  readonly cycle: string;
  readonly sm3: string;
}

/** The round of the agency that waits for its checker. */
const drafted = (deduction: number) =>
  stage.until<Drafted>(
    `deduction ${deduction} is drafted`,
    `SELECT r.ordinal::text, c.id AS cycle, f.content_sm3 AS sm3 FROM bank_rounds r JOIN cycles c ON c.no = r.cycle_no
       JOIN bank_files f ON f.id = r.file_id
     WHERE r.agency = '140100' AND r.state = 'drafted' AND r.deduction = ${deduction}`,
  );

/** By its cell of the board, which shows it without being asked. */
async function openRound({ page }: Desk, { ordinal }: Drafted): Promise<void> {
  await page.locator(`a.board-cell[href="/rounds/${ordinal}"]`).click();
  await page.waitForURL(new RegExp(`/rounds/${ordinal}$`));
}

/** From the board to the round, whose digest is released. */
async function release(desk: Desk, round: Drafted): Promise<void> {
  const words = desk.words('rounds');
  await desk.goTo('/cycles');
  await openRound(desk, round);
  await desk.button(words.release).click();
  const dialog = desk.page.getByRole('dialog');
  expect((await dialog.locator('.digest').innerText()).replaceAll(/\s/g, '')).toBe(round.sm3);
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: words.releaseConfirm }).click();
  await desk.says(words.done.release);
}

const posted = (deduction: number) =>
  stage.until<{ successes: number }>(
    `deduction ${deduction} is posted`,
    `SELECT successes FROM bank_rounds WHERE agency = '140100' AND state = 'posted' AND deduction = ${deduction}`,
  );

/** Ticks the only line of the tab that is open, and presses the button. */
async function chooseAnd(desk: Desk, pattern: string): Promise<void> {
  await desk.page.getByLabel(desk.words('reconciliations').choose).filter({ visible: true }).first().focus();
  await desk.page.keyboard.press('Space');
  await desk.button(fill(pattern, { n: 1 })).click();
}

describe('a scheduler’s month', () => {
  let cycle: string;
  const employer = 'D1401000001';
  const monthPath = '/reconciliations/140100-0102-DK-202603';

  test('opens by itself; the board shows the first batch without being asked, and only another person releases it', async () => {
    await scheduler.goTo('/cycles');
    await scheduler.says(scheduler.words('cycles').empty);
    const round = await drafted(1);
    cycle = round.cycle;
    await openRound(scheduler, round);
    await scheduler.says(scheduler.words('cycles').roundState.drafted);
    expect(await scheduler.button(scheduler.words('rounds').release).count()).toBe(0);
    await release(checker, round);
    expect(await posted(1)).toEqual({ successes: stage.people.length - 3 });
    await scheduler.says(scheduler.words('cycles').roundState.posted);
    scheduler.expectNoFaults();
    checker.expectNoFaults();
  });

  test('is paused with a reason and goes on; the wage that has come and the name put right are in the second deduction', async () => {
    const { pause, resume, done, paused } = scheduler.words('cycles');
    await scheduler.goTo(`/cycles/${cycle}`);
    for (const [what, said] of [
      [pause, done.pause],
      [resume, done.resume],
    ] as const) {
      await scheduler.button(what).click();
      const dialog = scheduler.page.getByRole('dialog');
      await dialog.getByLabel(scheduler.words('ui').reason).fill('核对参保信息');
      await dialog.getByRole('button', { name: new RegExp([...what].join('\\s?')) }).click();
      await scheduler.says(said);
      if (what === pause) await scheduler.says(paused);
    }
    const words = scheduler.words('exceptions');
    await scheduler.goTo(`/line-exceptions?place=${employer}`);
    await scheduler.page.getByRole('button', { name: new RegExp(words.solve) }).click();
    await scheduler.page.locator('#reason').fill('已在窗口更正户名');
    await scheduler.page
      .getByRole('dialog')
      .getByRole('button', { name: /解\s?决/ })
      .click();
    await scheduler.says(words.solved);
    const [late, renamed] = [stage.personWith('late'), stage.personWith('other name')];
    await stage.bank.change([
      { number: late.account, deposit: '2000.00' },
      { number: renamed.account, holder: renamed.resident.name },
    ]);
    await release(checker, await drafted(2));
    expect(await posted(2)).toEqual({ successes: 2 });
    scheduler.expectNoFaults();
  });

  test('the funnel’s numbers open their lines', async () => {
    const { stage: stages, failed, class: classes } = scheduler.words('cycles');
    await scheduler.goTo(`/cycles/${cycle}`);
    const succeeded = scheduler.page.locator('.funnel a', { hasText: stages.succeeded });
    expect(await succeeded.locator('strong').innerText()).toBe(String(stage.people.length - 1));
    await succeeded.click();
    await scheduler.page.waitForURL(/stage=succeeded/);
    const rows = scheduler.page.locator('#list tbody tr.ant-table-row');
    await rows.nth(stage.people.length - 2).waitFor();
    expect(await rows.count()).toBe(stage.people.length - 1);
    await scheduler.page.locator('.funnel-beside a', { hasText: fill(failed, { class: classes.retry }) }).click();
    await scheduler.page.locator('#list tbody').getByText('余额不足').first().waitFor();
    scheduler.expectNoFaults();
  });

  test('what liaisons were told before each deduction is a list of the cycle, narrowed by place', async () => {
    const words = scheduler.words('cycles');
    await scheduler.goTo(`/cycles/${cycle}`);
    await scheduler.page.getByRole('link', { name: words.listReminders }).first().click();
    await scheduler.page.waitForURL(/list=reminders/);
    const row = scheduler.page.locator('#list tbody tr.ant-table-row', { hasText: employer });
    await row.getByText(new RegExp(`${words.reminder.message.sent}|${words.reminder.message.delivered}`)).waitFor();
    await scheduler.page.getByPlaceholder(words.reminder.search).fill('没有这个单位');
    await scheduler.page.keyboard.press('Enter');
    await scheduler.says(words.reminder.empty);
    scheduler.expectNoFaults();
  });

  test('the window closes: who has not paid is in arrears, is asked, and one due is waived by two people', async () => {
    await stage.until(
      'the window is closed',
      `SELECT id FROM cycles WHERE agency = '140100' AND state = 'reconciling' AND EXISTS (SELECT FROM arrears)`,
    );
    const { waive, resultLabel, result, ...words } = scheduler.words('arrears');
    await scheduler.goTo('/arrears');
    await scheduler.page.getByText(employer).first().click();
    await scheduler.page.locator('tbody input[type=checkbox]').first().check();
    await scheduler.button(fill(words.callSheet, { n: 1 })).click();
    const calling = scheduler.page.getByRole('dialog');
    await calling.getByRole('button', { name: fill(words.callSheet, { n: 1 }) }).click();
    const sheet = scheduler.page.locator('.call-sheet');
    const { resident } = stage.personWith('empty');
    expect(await sheet.locator('tbody').innerText()).toMatch(new RegExp(`${resident.name}\\s+${telephone}`));
    await sheet.getByRole('button', { name: words.closeSheet }).click();
    await scheduler.page.getByRole('button', { name: words.details }).click();
    await scheduler.page.getByLabel(resultLabel).click();
    await scheduler.page.locator('.ant-select-item-option', { hasText: result.disputes }).click();
    await scheduler.button(words.record).click();
    await scheduler.says(words.recorded);
    await scheduler.button(waive).click();
    const dialog = scheduler.page.getByRole('dialog').filter({ hasText: words.waiveHint });
    await dialog.getByLabel(words.waiveReason).fill('重复参保');
    await dialog.getByRole('button', { name: waive }).click();
    await scheduler.says(words.waived);
    await checker.goTo('/arrears?tab=waivers');
    const english = checker.words('arrears');
    await checker.button(english.checkWaiver).click();
    await checker.button(english.release).click();
    await checker.says(english.decided.release);
    const told = [...scheduler.addresses].map((address) => decodeURIComponent(address)).join('\n');
    expect(told).not.toMatch(new RegExp(`${resident.name}|${telephone}`));
    scheduler.expectNoFaults();
    checker.expectNoFaults();
  });

  test('the statement differs in one line and has a movement without one: one person says what they are', async () => {
    await stage.bank.set({ statementFaults: ['different'] });
    const transfer = { agency: '140100', use: 'DK', kind: 'treasury', direction: 'D', amount: '1000.00' };
    await stage.bank.post('movements', transfer);
    await stage.until(
      'the month is compared',
      `SELECT id FROM reconciliations WHERE agency = '140100' AND month = '202603' AND state = 'differences'`,
    );
    const words = scheduler.words('reconciliations');
    await scheduler.goTo('/reconciliations');
    await scheduler.page.getByRole('link', { name: '2026-03' }).first().click();
    await scheduler.says(fill(words.left, { open: 1, movements: 1 }));
    await scheduler.page.locator('.difference-bar .differs').waitFor();
    await chooseAnd(scheduler, words.settle);
    await scheduler.page.getByLabel(scheduler.words('ui').reason).fill('银行记账有误');
    await scheduler.button(scheduler.words('ui').propose).click();
    await scheduler.says(scheduler.words('ui').proposed);
    await scheduler.page.getByRole('tab', { name: words.tab.movements }).click();
    await scheduler.says(fill(words.suggested, { kind: words.movementKind.treasury }));
    await chooseAnd(scheduler, words.classify);
    await scheduler.button(scheduler.words('ui').propose).click();
    await scheduler.says(words.classState.proposed);
    expect(await auditPage(scheduler, monthPath)).toEqual([]);
    scheduler.expectNoFaults();
  });

  test('another one checks: nothing is left, the bar is whole, the month agreed; the cycle closes and is sealed', async () => {
    const words = checker.words('reconciliations');
    await checker.goTo(monthPath);
    await chooseAnd(checker, words.check);
    await checker.button(words.agree).click();
    await checker.says(words.checked);
    await checker.page.getByRole('tab', { name: words.tab.movements }).click();
    await chooseAnd(checker, words.check);
    await checker.button(words.agree).click();
    await checker.says(words.nothingLeft);
    await checker.says(words.state.agreed);
    await checker.page.locator('.difference-bar .differs').waitFor({ state: 'detached' });
    await checker.button(words.print).click();
    expect(await checker.page.evaluate(() => (window as unknown as { printed?: number }).printed)).toBe(1);
    const { digest } = await stage.until<{ digest: string }>(
      'the cycle is closed',
      `SELECT digest FROM cycles WHERE agency = '140100' AND state = 'closed'`,
    );
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    await scheduler.goTo(`/cycles/${cycle}`);
    await scheduler.says(scheduler.words('cycles').state.closed);
    await scheduler.says(digest);
    checker.expectNoFaults();
  });

  test('a clerk issues the payment certificate on the person’s page, and it goes to the printer', async () => {
    const { id } = await stage.system.reader.get<{ id: string }>(
      `SELECT d.person_id AS id FROM postings p JOIN round_lines l ON l.ordinal = p.ordinal AND l.seq = p.seq
         JOIN dues d ON d.id = l.due_id LIMIT 1`,
    );
    const desk = await stage.system.openDesk(englishDesk);
    await desk.signIn('clerk.1401');
    const words = desk.words('premiums');
    expect(await auditPage(desk, `/people/${id}`)).toEqual([]);
    const panel = desk.page.getByRole('region', { name: words.title });
    await panel.getByRole('button', { name: words.certificate }).click();
    await desk.button(words.issue).click();
    await panel.getByText(/JF/).waitFor();
    await desk.says(desk.words('papers').printed);
    const sql = `SELECT r.ordinal FROM paper_prints r JOIN papers p ON p.id = r.paper_id WHERE p.kind = 'paymentCertificate'`;
    expect(await stage.system.reader.rows(sql)).toEqual([{ ordinal: 1 }]);
    desk.expectNoFaults();
  });

  test('all its pages are in order, in both languages', async () => {
    const { due } = await stage.system.reader.get<{ due: string }>('SELECT due_id::text AS due FROM arrears LIMIT 1');
    const paths = [
      '/cycles',
      `/cycles/${cycle}`,
      `/cycles/${cycle}?list=dues`,
      `/cycles/${cycle}?list=lines&class=retry`,
      '/rounds/1',
      `/line-exceptions?place=${employer}`,
      `/arrears?group=${employer}`,
      `/arrears?due=${due}`,
      '/arrears?tab=waivers',
      '/arrears?tab=refunds',
      '/comparison',
      '/reconciliations',
    ];
    await Promise.all(
      [scheduler, checker].map(async (desk) => {
        for (const path of paths) expect(await auditPage(desk, path)).toEqual([]);
      }),
    );
    scheduler.expectNoFaults();
    checker.expectNoFaults();
  });
});
