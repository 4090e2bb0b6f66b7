import { expect } from '@jest/globals';
import { drawPhoto } from '../../apps/demo/photos.js';
import type { Resident } from '../../apps/demo/population.js';
import type { ChecklistEntry } from '../../domain/case/case-type.js';
import { checklistOf } from '../../domain/case/checklist.js';
import { type Desk, fill } from './desk.js';

/** What a clerk does at a window, through the pages and mostly by keyboard. */
export class ClerkWindow {
  constructor(readonly desk: Desk) {}

  /** Opens the wizard and fills it in up to the summary; the papers named stay missing. */
  async fillWizard(resident: Resident, missing: readonly string[] = []): Promise<void> {
    const { page } = this.desk;
    await this.desk.goTo('/cases/new');
    await this.typeApplicant(resident);
    await this.forward();
    await this.desk.says(this.desk.words('filing').by);
    await this.forward();
    await this.choosePhoto();
    await this.forward();
    for (const paper of papersToTick(missing)) {
      await page.getByRole('checkbox', { name: paper[this.desk.screen.language] }).check();
    }
    const { allThere, someMissing } = this.desk.words('filing');
    await this.desk.says(missing.length > 0 ? fill(someMissing, { n: missing.length }) : allThere);
    await this.forward();
    await this.desk.says(this.desk.words('filing').check);
  }

  async typeApplicant({ idNumber, name, phone, address }: Resident): Promise<void> {
    const { page } = this.desk;
    const clean = page.locator('#idNumber');
    await clean.pressSequentially(idNumber);
    // The reader's last character moves on to the name by itself.
    await page.locator('#name:focus').waitFor();
    await page.keyboard.type(name);
    await page.locator('#phone').fill(phone);
    await page.locator('#address').fill(address);
  }

  async choosePhoto(): Promise<void> {
    const { page } = this.desk;
    const buffer = Buffer.from(await drawPhoto(7));
    await page.locator('input[type=file]').setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer });
    await this.desk.button(this.desk.words('photos').replace).waitFor();
  }

  /** On to the wizard's next step, by keyboard, as soon as the page lets one. */
  async forward(): Promise<void> {
    const { forward } = this.desk.words('filing');
    await expectEnabled(this.desk, forward);
    await this.desk.page.keyboard.press('Control+Enter');
  }

  /** Files what the summary shows; gives number and id of the case. */
  async file(): Promise<{ number: string; id: string }> {
    const { page } = this.desk;
    const { file, filed, openCase } = this.desk.words('filing');
    await expectEnabled(this.desk, file);
    await page.keyboard.press('Control+Enter');
    await this.desk.says(filed);
    const address = await page.getByRole('link', { name: openCase }).getAttribute('href');
    const [number] = /\d{8}-\d{4}-\d{7}/.exec(await this.desk.text()) ?? [];
    if (!number || !address) throw new Error('the page names no case');
    return { number, id: address.split('/').at(-1) as string };
  }

  /** Chooses the case's task in the inbox with j and opens it with Enter. */
  async chooseTask(number: string, step: string): Promise<void> {
    const { page } = this.desk;
    await this.desk.goTo('/inbox');
    const row = page.getByRole('option').filter({ hasText: number });
    // Just after an outage of Temporal it may be the sweep that starts the case's workflow.
    await row.waitFor({ timeout: 150_000 });
    for (let moves = 0; (await row.getAttribute('aria-selected')) !== 'true'; moves++) {
      if (moves > 60) throw new Error(`${number} is not reached by keyboard`);
      await page.keyboard.press('j');
      await page.waitForTimeout(50);
    }
    const panel = page.locator('#task-panel');
    await panel.getByRole('heading', { level: 2 }).filter({ hasText: step }).waitFor();
    await panel.locator('kbd').first().waitFor();
  }

  /** Finishes the chosen task by keyboard; the page says that it is done. */
  async finish(number: string, step: string): Promise<void> {
    await this.desk.page.keyboard.press('Control+Enter');
    await this.desk.says(fill(this.desk.words('tasks').finished, { number, step }));
  }
}

/** All papers but the photo, which is uploaded. */
function papersToTick(missing: readonly string[]): readonly ChecklistEntry[] {
  return checklistOf('issuance', 'applicant').filter(({ code }) => code !== 'photo' && !missing.includes(code));
}

async function expectEnabled(desk: Desk, name: string): Promise<void> {
  const button = desk.button(name);
  await button.waitFor();
  for (let waited = 0; waited < 10_000 && !(await button.isEnabled()); waited += 50) await desk.page.waitForTimeout(50);
  expect(await button.isEnabled()).toBe(true);
}
