import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { makeResident } from '../../apps/demo/population.js';
import { Random } from '../../apps/demo/random.js';
import { inLanguage } from '../../apps/web/src/i18n/in-language.js';
import { ruleCatalogue } from '../../domain/rule/catalogue.js';
import { ruleFields } from '../../domain/rule/fields.js';
import { Applicant } from '../faults/applicant.js';
import { eventually } from '../harness/harness.js';
import { chineseDesk, type Desk, englishDesk } from './desk.js';
import { BrowserSystem } from './system.js';

let system: BrowserSystem;
const desks: Desk[] = [];

beforeAll(async () => {
  system = await BrowserSystem.open();
});

// Each test has desks of its own: pages left open would take their share of the machine from the next one.
afterEach(async () => {
  for (const desk of desks) desk.expectNoFaults();
  await Promise.all(desks.splice(0).map((desk) => desk.close()));
});
afterAll(() => system?.close());

async function deskOf(signInName: string, screen: typeof chineseDesk): Promise<Desk> {
  const desk = await system.openDesk(screen);
  desks.push(desk);
  await desk.signIn(signInName);
  return desk;
}

describe('a rule', () => {
  const key = 'issuance.collection';
  const fieldOf = (desk: Desk, name: string) => desk.page.locator(`#value_${name}`);
  const nameIn = ({ screen }: Desk) => inLanguage(ruleCatalogue[key], screen.language);

  test('is proposed in fields with units; a fault is told at its field before it is sent', async () => {
    const maker = await deskOf('system.admin', chineseDesk);
    const words = maker.words('rules');
    await maker.goTo('/rules');
    const row = maker.page.getByRole('row').filter({ hasText: nameIn(maker) });
    await row.getByRole('button', { name: words.propose }).click();
    await fieldOf(maker, 'recallAfterDays').fill('20');
    await maker.page.locator('#validFrom').fill('2026-03-01');
    await maker.page.locator('#basis').fill('晋人社发〔2026〕8号');
    const send = maker.page.getByRole('dialog').getByRole('button', { name: words.propose });
    await send.click();
    const faulty = maker.page.locator('.ant-form-item-has-error');
    await faulty.waitFor();
    expect(await faulty.locator('input').getAttribute('id')).toBe('value_remindAfterDays');
    await fieldOf(maker, 'recallAfterDays').fill('150');
    await fieldOf(maker, 'remindAfterDays').fill('20');
    await send.click();
    await maker.says(words.proposed);
  });

  test('is checked by a second person, who sees old and new side by side', async () => {
    const checker = await deskOf('security.admin', englishDesk);
    const words = checker.words('rules');
    await checker.goTo('/rules');
    const row = checker.page.getByRole('row').filter({ hasText: nameIn(checker) });
    await row.first().locator('.ant-table-row-expand-icon').click();
    await checker.page.getByRole('button', { name: words.check, exact: true }).click();
    const dialog = checker.page.getByRole('dialog');
    const changed = await dialog.locator('.rule-changed').allInnerTexts();
    const labels = ruleFields(key).map(({ label }) => label.en);
    expect(changed.map((line) => line.split('\t').map((cell) => cell.trim()))).toEqual([
      [labels[0], '30 days', '20 days'],
      [labels[1], '180 days', '150 days'],
    ]);
    await dialog.getByRole('button', { name: words.release }).click();
    await checker.says(words.checked);
    const released = await system.reader.rows<{ value: object; state: string }>(
      'SELECT value, state FROM rules WHERE key = $1 ORDER BY version DESC LIMIT 1',
      [key],
    );
    expect(released).toEqual([{ value: { remindAfterDays: 20, recallAfterDays: 150 }, state: 'released' }]);
  });
});

test('a dialog is whole in its first frame: no click at its buttons misses them', async () => {
  const maker = await deskOf('system.admin', chineseDesk);
  await maker.goTo('/rules');
  const open = maker.button(maker.words('rules').propose).first();
  await open.waitFor();
  const widths = await open.evaluate(async (button) => {
    const seen = new Set<number>();
    (button as HTMLElement).click();
    for (let frames = 0; frames < 30; frames += 1) {
      await new Promise(requestAnimationFrame);
      const dialog = document.querySelector('[role=dialog]');
      if (dialog) seen.add(Math.round(dialog.getBoundingClientRect().width));
    }
    return [...seen];
  });
  expect(widths).toEqual([640]);
});

test('an account is disabled and enabled again', async () => {
  const admin = await deskOf('security.admin', chineseDesk);
  const words = admin.words('staff');
  const confirm = () => admin.page.locator('.ant-popconfirm:visible .ant-btn-primary').click();
  await admin.goTo('/staff');
  await admin.page.getByRole('row').filter({ hasText: 'clerk2.140105' }).getByRole('button').click();
  await admin.button(words.disable).click();
  await confirm();
  await admin.button(words.enable).click();
  expect(await disabledAt('clerk2.140105')).toBeInstanceOf(Date);
  await confirm();
  await admin.says(words.enabledDone);
  await admin.button(words.disable).waitFor();
  expect(await disabledAt('clerk2.140105')).toBeNull();
});

describe('a result file of the factory that is held', () => {
  const reason = '明细数与文件头不符，已请制卡商整份重发';

  beforeAll(async () => {
    const clerk = await system.clerk('clerk.140105');
    await system.outside.set({ factory: { minutes: 0, faults: ['count'] } });
    const applicant = new Applicant(clerk, makeResident(new Random(7), 701), 7, {}, async () => '');
    await applicant.file();
    await applicant.go('production');
    const supervisor = await system.clerk('supervisor.14');
    await eventually('the file is held', async () => {
      const { now } = await supervisor.get<{ now: string }>('/clock');
      const to = new Date(Date.parse(now) + 60_000);
      await system.outside.tellTime(to);
      await supervisor.post('/clock/step', { to: to.toISOString() });
      await system.outside.work();
      return (await stateOfResult()) === 'held';
    });
  });

  test('shows each finding as a sentence, and who proposes can not confirm', async () => {
    const maker = await deskOf('supervisor.140105', chineseDesk);
    const words = maker.words('heldFiles');
    await maker.goTo('/factory-files?state=held');
    await maker.page.locator('tbody').getByRole('button').first().press('Enter');
    const drawer = maker.page.getByRole('dialog');
    await drawer.getByRole('heading', { name: words.findings }).waitFor();
    expect((await drawer.locator('li').allInnerTexts()).join()).toMatch(/[\u4e00-\u9fff]/);
    await maker.button(words.decide).click();
    await maker.page.locator('#reason').fill(reason);
    await maker.button(maker.words('ui').propose).click();
    await maker.says(maker.words('ui').proposed);
    await maker.button(words.check).click();
    await maker.says(words.ownProposal);
    expect(await maker.button(words.confirm).isDisabled()).toBe(true);
    expect(await stateOfResult()).toBe('held');
  });

  test('is rejected when a second supervisor confirms', async () => {
    const checker = await deskOf('supervisor.14', englishDesk);
    const words = checker.words('heldFiles');
    await checker.goTo('/factory-files?state=held');
    await checker.page.locator('tbody').getByRole('button').first().click();
    await checker.button(words.check).click();
    await checker.says(reason);
    await checker.button(words.confirm).click();
    await checker.says(words.confirmed.rejected);
    expect(await stateOfResult()).toBe('rejected');
  });
});

async function disabledAt(signInName: string): Promise<Date | null> {
  const sql = 'SELECT disabled_at FROM staff WHERE sign_in_name = $1';
  return (await system.reader.get<{ disabled_at: Date | null }>(sql, [signInName])).disabled_at;
}

async function stateOfResult(): Promise<string | undefined> {
  const sql = "SELECT state FROM factory_files WHERE kind = 'ZKR' ORDER BY made_at DESC LIMIT 1";
  return (await system.reader.find<{ state: string }>(sql))?.state;
}
