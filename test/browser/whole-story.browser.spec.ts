import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeResident, type Resident } from '../../apps/demo/population.js';
import { Random } from '../../apps/demo/random.js';
import { receiptQrText } from '../../domain/paper/receipt-qr.js';
import { refusalCatalog } from '../../domain/refusal/catalog.js';
import { ClerkWindow } from './clerk-window.js';
import { chineseDesk, type Desk, englishDesk, fill, literally } from './desk.js';
import { takePicture } from './pictures.js';
import { BrowserSystem } from './system.js';
import { Trainer } from './trainer.js';

let system: BrowserSystem;

beforeAll(async () => {
  system = await BrowserSystem.open();
});

afterAll(() => system?.close());

describe.each([chineseDesk, englishDesk])('the way to a card in $language at $width × $height', (screen) => {
  const resident = makeResident(new Random(screen.width), screen.width);
  let desk: Desk;
  let clerk: ClerkWindow;
  let filed: { number: string; id: string };

  beforeAll(async () => {
    desk = await system.openDesk(screen);
    clerk = new ClerkWindow(desk);
    await desk.signIn('clerk.140105');
  });

  test('an application with a paper missing waits for it, and the notice is printed', async () => {
    const { kind, neverPrinted, prints, print, printForm } = desk.words('papers');
    await clerk.fillWizard(resident, ['applicationForm']);
    filed = await clerk.file();
    await desk.says(desk.words('filing').nextPapers);
    const notice = desk.page.getByRole('listitem').filter({ hasText: kind.missingPapersNotice });
    await notice.filter({ hasText: neverPrinted }).waitFor();
    await notice.getByRole('button', { name: print }).click();
    await notice.filter({ hasText: fill(prints, { n: 1 }) }).waitFor();
    // 业务办理表, to be signed at the window: issued and printed in one.
    await desk.button(printForm).click();
    const form = desk.page.getByRole('listitem').filter({ hasText: kind.applicationForm });
    await form.filter({ hasText: fill(prints, { n: 1 }) }).waitFor();
    await desk.button(printForm).waitFor({ state: 'detached' });
    desk.expectNoFaults();
  });

  test('the paper arrives, and the review is done by keyboard', async () => {
    const { step, done } = desk.words('cases');
    await clerk.chooseTask(filed.number, step.papers);
    await desk.page.locator('#task-panel').getByRole('checkbox').first().check();
    await desk.page.keyboard.press('Control+Enter');
    await desk.says(done.papersReceived);
    await clerk.chooseTask(filed.number, step.review);
    await clerk.finish(filed.number, step.review);
    await desk.says(desk.words('papers').offer);
    desk.expectNoFaults();
  });

  test('the receipt is a PDF whose prints are counted, and a copy asks for a reason', async () => {
    const { kind, prints, print, printCopy, view } = desk.words('papers');
    await desk.goTo(`/cases/${filed.id}`);
    const receipt = desk.page.getByRole('listitem').filter({ hasText: kind.acceptanceReceipt });
    await receipt.getByRole('button', { name: view }).click();
    await expectPdf(desk);
    await desk.page.keyboard.press('Escape');
    await receipt.getByRole('button', { name: print }).click();
    await receipt.filter({ hasText: fill(prints, { n: 1 }) }).waitFor();
    await receipt.getByRole('button', { name: printCopy }).click();
    const dialog = desk.page.getByRole('dialog').filter({ hasText: desk.words('papers').copyHint });
    await dialog.getByRole('button', { name: printCopy }).click();
    await desk.says(desk.words('ui').reasonMissing);
    await dialog.getByLabel(desk.words('papers').copyReason).fill(desk.words('papers').copyReasons.lost);
    await dialog.getByRole('button', { name: printCopy }).click();
    await receipt.filter({ hasText: fill(prints, { n: 2 }) }).waitFor();
    desk.expectNoFaults();
  });

  test('the clock is stepped on its page until the card is made, and the case tells its story', async () => {
    const supervisor = await system.openDesk(screen);
    await supervisor.signIn('supervisor.14');
    const trainer = new Trainer(system, supervisor);
    await supervisor.goTo('/clock');
    await trainer.stepToNext();
    await trainer.stepUntil(filed.id, 'arrival');
    supervisor.expectNoFaults();
    await desk.goTo(`/cases/${filed.id}`);
    const { timeline, step, party, story } = desk.words('cases');
    const told = desk.page.getByLabel(story);
    await told.getByText(fill(timeline.filedMissing, { by: party.applicant, n: 1 })).waitFor();
    const text = await told.innerText();
    expect(text).toContain(fill(timeline.papersReceived, { n: 1 }));
    expect(text).toMatch(
      new RegExp(literally(fill(timeline.accepted, { n: 30, day: '§' })).replace('§', '2026-0\\d-\\d\\d')),
    );
    expect(text).toContain(timeline.cardOrdered);
    expect(text).toContain(step.arrival);
    expect(text).toContain('李小店');
    expect(text.indexOf(timeline.cardOrdered)).toBeGreaterThan(text.indexOf(fill(timeline.papersReceived, { n: 1 })));
    desk.expectNoFaults();
  });

  test('the card comes into stock', async () => {
    const {
      receive,
      received,
      tab: { shelf },
    } = desk.words('stock');
    await desk.goTo('/stock');
    const row = desk.page.getByRole('row').filter({ hasText: filed.number });
    await row.getByRole('checkbox').check();
    await desk.button(fill(receive, { n: 1 })).click();
    await desk.says(fill(received, { n: 1 }));
    await desk.page.getByRole('tab', { name: shelf }).click();
    await desk.page.getByRole('row').filter({ hasText: filed.number }).waitFor();
    desk.expectNoFaults();
  });

  test('it is handed over against the right receipt only', async () => {
    const { step, outcome } = desk.words('cases');
    const { receiptNumber } = desk.words('tasks');
    await clerk.chooseTask(filed.number, step.collection);
    const scanned = desk.page.getByLabel(receiptNumber);
    await scanned.fill('14010501-2026-9999999');
    await desk.page.keyboard.press('Control+Enter');
    await desk.says(refusalCatalog['case.collector-not-verified'][screen.language]);
    expect(await scanned.inputValue()).toBe('14010501-2026-9999999');
    await scanned.fill(receiptQrText(filed.number));
    await clerk.finish(filed.number, step.collection);
    await desk.goTo(`/cases/${filed.id}`);
    await desk.says(outcome.issued);
    await takePicture(desk, 'timeline');
    desk.expectNoFaults();
  });

  // What these show has no words of its own: once is enough.
  if (screen === chineseDesk) {
    test('search finds the case by everything one may have in hand', async () => {
      const { understood } = desk.words('search');
      const ways = {
        caseNumber: filed.number,
        idNumber: resident.idNumber,
        name: resident.name,
        receipt: receiptQrText(filed.number),
      };
      for (const [way, words] of Object.entries(ways)) {
        await desk.goTo('/cases');
        await desk.searchFor(words);
        await desk.says(understood[way as keyof typeof ways]);
        await desk.page.getByRole('link', { name: filed.number }).first().waitFor();
      }
      desk.expectNoFaults();
    });

    test('a second application is refused and points to the card', async () => {
      const { hasCard, seePerson } = desk.words('filing');
      await clerk.fillWizard(resident);
      await desk.page.keyboard.press('Control+Enter');
      await desk.says(refusalCatalog['case.live-card'][screen.language]);
      await desk.page
        .getByText(new RegExp(`^.*${desk.words('filing').steps.applicant}$`))
        .first()
        .click();
      await desk.says(fill(hasCard, { state: desk.words('people').cardState.delivered }));
      await desk.page.getByRole('link', { name: seePerson }).click();
      await desk.says(desk.words('people').cardState.delivered);
      desk.expectNoFaults();
    });
  }

  test('no address that was visited tells anything of the person', () => {
    const addresses = [...desk.addresses].map((address) => decodeURIComponent(address)).join('\n');
    for (const secret of secretsOf(resident)) expect(addresses).not.toContain(secret);
    expect(addresses).toContain(filed.id);
  });
});

function secretsOf({ idNumber, name, phone, address }: Resident): readonly string[] {
  return [idNumber, idNumber.slice(-6), name, phone, address];
}

/** The paper on the page is read from its address and is a PDF. */
async function expectPdf(desk: Desk): Promise<void> {
  const address = await desk.page.locator('iframe.paper-frame').getAttribute('src');
  const answer = await desk.context.request.get(new URL(address ?? '', desk.page.url()).href);
  expect(answer.headers()['content-type']).toContain('application/pdf');
  expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
}
