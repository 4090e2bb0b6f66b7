import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { articleIn } from '../../apps/web/src/i18n/article.js';
import type { PersonLine } from '../../domain/loading/person-line.js';
import { refusalCatalog } from '../../domain/refusal/catalog.js';
import { offices } from '../../prisma/seed/offices.js';
import { lineOf } from '../loading/person-lines.js';
import { ClerkWindow } from './clerk-window.js';
import { chineseDesk, type Desk, englishDesk, fill, literally } from './desk.js';
import { FilingSheet } from './filing-sheet.js';
import { BrowserSystem } from './system.js';

let system: BrowserSystem;
const desks: Desk[] = [];

/** A cardholder for each tale; the bank's side of their cards is in use. */
const holder = (n: number, name: string, more: Partial<PersonLine> = {}) =>
  lineOf(n, { name, phone: `1390000000${n}`, ...more });
const losers = { zh: holder(1, '郭失卡'), en: holder(2, '何失卡') };
const newcomer = holder(3, '林启用', { card_status: '0', bank_status: '' });
const forgetful = holder(4, '罗忘码', { card_status: '3' });
const leaver = holder(5, '梁终结');
const mover = holder(6, '宋转移');
const renamed = holder(7, '郑更新', { address: '太原市小店区平阳路12号3单元302室' });

beforeAll(async () => {
  system = await BrowserSystem.open();
  await system.load([...Object.values(losers), newcomer, forgetful, leaver, mover, renamed]);
});

afterEach(() => {
  for (const desk of desks) desk.expectNoFaults();
});
afterAll(() => system?.close());

async function deskOf(signInName: string, screen: typeof chineseDesk): Promise<Desk> {
  const desk = await system.openDesk(screen);
  desks.push(desk);
  await desk.signIn(signInName);
  return desk;
}

/** The case's page came to the step by itself: its form is there. */
async function standsAt(desk: Desk, step: string): Promise<void> {
  const { currentTask } = desk.words('cases');
  await desk.page.getByRole('heading', { name: `${currentTask} · ${step}` }).waitFor();
}

/** The case's page tells by itself that it is closed. */
async function closedAs(desk: Desk, outcome: string): Promise<void> {
  await desk.page.locator('.case-head').getByText(outcome).waitFor();
}

describe.each([chineseDesk, englishDesk])('a card that is lost, in $language at $width × $height', (screen) => {
  const who = losers[screen.language];
  let clerk: Desk;

  beforeAll(async () => {
    clerk = await deskOf('clerk.140105', screen);
  });

  test('12333 freezes it with one key, which asks before it does', async () => {
    const agent = await deskOf('agent.12333', screen);
    const { identified, sure, frozen } = agent.words('desk');
    await agent.goTo('/desk');
    await agent.page.locator('#call-name').fill(who.name);
    await agent.page.locator('#call-idNumber').fill(who.id_number);
    await agent.page.getByText(identified, { exact: true }).waitFor();
    await agent.page.keyboard.press('F8');
    await agent.says(new RegExp(literally(sure).replace(/\\\{\\\{.*?\\\}\\\}/g, '.+')));
    await agent.page.keyboard.press('F8');
    await agent.says(new RegExp(`^${frozen}`));
    await agent.says('95588');
  });

  test('the formal report takes it up, and the replacement is paid and filed in the same visit', async () => {
    const { step } = clerk.words('cases');
    const { received, deadFromNow } = clerk.words('tasks');
    const sheet = new FilingSheet(clerk);
    await sheet.open(who.id_number, 'loss');
    await sheet.tickAll();
    const { number } = await sheet.file();
    await standsAt(clerk, step.offer);
    const window = new ClerkWindow(clerk);
    await clerk.page.getByLabel(received).fill('28');
    await window.choosePhoto();
    await clerk.page.getByText(deadFromNow).click();
    await window.finish(number, step.offer);
    const told = clerk.page.getByLabel(clerk.words('cases').story);
    const { chargeTaken } = clerk.words('cases').timeline;
    const charge = clerk.words('cases').charge['fee.replacement'];
    await told.getByText(fill(chargeTaken, { charge, yuan: '28.00', number: '' }).trim()).waitFor();
    const { kind, neverPrinted } = clerk.words('papers');
    const receipt = clerk.page.getByRole('listitem').filter({ hasText: kind.acceptanceReceipt });
    await receipt.filter({ hasText: neverPrinted }).waitFor();
  });

  test('what was found afterwards can not be lifted, and the page says by which article', async () => {
    await new FilingSheet(clerk).open(who.id_number);
    const { sentence, article } = inLanguageOf(clerk, 'card.replaced');
    const blocked = clerk.page.getByRole('listitem').filter({ hasText: clerk.words('cases').type.liftLoss });
    await blocked.filter({ hasText: sentence }).filter({ hasText: article }).waitFor();
  });
});

test('the fees stand in the drawer of the day, are counted, and a second person confirms the sheet', async () => {
  const clerk = await deskOf('clerk.140105', chineseDesk);
  const { settle, counted, made } = clerk.words('counter');
  await clerk.goTo('/counter');
  expect(await rowsOf(clerk, '28.00')).toBe(2);
  await clerk.goTo('/counter?tab=settle');
  await clerk.page.getByLabel(counted).fill('56.00');
  await clerk.button(settle).click();
  await clerk.says(fill(made, { due: '56.00', counted: '56.00', difference: '0.00' }));
  const second = await deskOf('clerk2.140105', englishDesk);
  const words = second.words('counter');
  await second.goTo('/counter?tab=sheets');
  await second.page.getByRole('row').getByRole('button', { name: words.confirm }).click();
  await second.page.getByRole('dialog').getByRole('button', { name: words.confirm }).click();
  await second.says(words.done.confirm);
  await second.page.getByRole('row').filter({ hasText: words.sheetState.checked }).getByRole('link').waitFor();
});

test('a new card is activated at once', async () => {
  const clerk = await deskOf('clerk.140105', chineseDesk);
  const { detail, effective } = clerk.words('filing');
  const sheet = new FilingSheet(clerk);
  await sheet.open(newcomer.id_number, 'activation');
  await clerk.page.getByLabel(detail.collectedOn).fill('2026-03-02');
  await clerk.page.getByRole('checkbox', { name: detail.signed }).check();
  await sheet.file();
  await clerk.says(new RegExp(literally(effective).replace(/\\\{\\\{.*?\\\}\\\}/g, '.+')));
  await closedAs(clerk, clerk.words('cases').outcome.activated);
});

test('a forgotten PIN is reset at the terminal, for its holder alone', async () => {
  const clerk = await deskOf('clerk.140105', englishDesk);
  const { byApplicant, byAgent } = clerk.words('filing');
  const sheet = new FilingSheet(clerk);
  await sheet.open(forgetful.id_number, 'pinReset');
  const { sentence, article } = inLanguageOf(clerk, 'pin.in-person');
  await clerk.says(`${sentence} · ${article}`);
  await clerk.page.getByText(byApplicant, { exact: true }).waitFor();
  expect(await clerk.page.getByText(byAgent, { exact: true }).count()).toBe(0);
  await sheet.tickAll();
  await sheet.file();
  await closedAs(clerk, clerk.words('cases').outcome.reset);
});

test('a cancellation waits for the bank, which closes its account; the open page goes on by itself', async () => {
  const clerk = await deskOf('clerk.140105', chineseDesk);
  const { step, outcome } = clerk.words('cases');
  const sheet = new FilingSheet(clerk);
  const window = new ClerkWindow(clerk);
  await sheet.open(leaver.id_number, 'cancellation');
  await sheet.tickAll();
  const { number } = await sheet.file();
  await standsAt(clerk, step.confirm);
  await window.finish(number, step.confirm);
  const bank = await deskOf('bank.0102', englishDesk);
  await bank.goTo('/bank-desk');
  await bank.page.getByRole('option').filter({ hasText: number }).click();
  await bank.page.getByRole('heading', { name: bank.words('cases').step.bankClosure }).waitFor();
  await bank.page.keyboard.press('Control+Enter');
  await bank.says(fill(bank.words('bankDesk').finished, { number }));
  await standsAt(clerk, step.takeBack);
  await window.finish(number, step.takeBack);
  await closedAs(clerk, outcome.cancelled);
});

test('a transfer leaves the sight of its office, and is accepted by the other', async () => {
  const clerk = await deskOf('clerk.140105', chineseDesk);
  const { step, moved } = clerk.words('cases');
  const office = offices.find(({ code }) => code === '14010601');
  const sheet = new FilingSheet(clerk);
  await sheet.open(mover.id_number, 'transfer');
  await clerk.page.locator('#detail-toOffice').fill('14010601');
  await clerk.page.locator('.ant-select-item-option:visible').filter({ hasText: '14010601' }).click();
  await sheet.tickAll();
  const { number, id } = await sheet.file();
  await standsAt(clerk, step.confirm);
  // The answer that the case is not there any more is the browser's to print.
  clerk.tolerated = /status of 404/;
  await new ClerkWindow(clerk).finish(number, step.confirm);
  await clerk.says(fill(moved, { number }));
  const other = await deskOf('clerk.140106', englishDesk);
  const accepting = new ClerkWindow(other);
  await accepting.chooseTask(number, other.words('cases').step.acceptance);
  await accepting.finish(number, other.words('cases').step.acceptance);
  await other.goTo(`/cases/${id}`);
  await closedAs(other, other.words('cases').outcome.transferred);
  await other.says(fill(other.words('cases').timeline.cardMovedToOffice, { office: office?.nameEn ?? '' }));
});

test('a change of personal information shows what was and what shall be before it is confirmed', async () => {
  const clerk = await deskOf('clerk.140105', englishDesk);
  const { step, outcome } = clerk.words('cases');
  const { detail } = clerk.words('filing');
  const sheet = new FilingSheet(clerk);
  await sheet.open(renamed.id_number, 'personalInfo');
  await clerk.page.getByLabel(detail.phone).fill('13811112222');
  await clerk.page.getByLabel(detail.address).fill('太原市小店区坞城路8号1单元1501室');
  await sheet.tickAll();
  const { number } = await sheet.file();
  await standsAt(clerk, step.confirm);
  const rows = await clerk.page.locator('.wanted-changes tbody tr').allInnerTexts();
  expect(
    rows.map((row) =>
      row
        .split('\t')
        .map((cell) => cell.trim())
        .slice(1),
    ),
  ).toEqual([
    ['139****0007', '138****2222'],
    ['太原市小店区****302室', '太原市小店区****501室'],
  ]);
  await new ClerkWindow(clerk).finish(number, step.confirm);
  await closedAs(clerk, outcome.amended);
});

function inLanguageOf({ screen }: Desk, code: keyof typeof refusalCatalog): { sentence: string; article: string } {
  const { article = '', ...sentences } = refusalCatalog[code] as { zh: string; en: string; article?: string };
  return { sentence: sentences[screen.language], article: articleIn(article, screen.language) };
}

async function rowsOf(desk: Desk, words: string): Promise<number> {
  const rows = desk.page.getByRole('row').filter({ hasText: words });
  await rows.nth(1).waitFor();
  return rows.count();
}
