import { type Desk, literally } from './desk.js';

/** A sheet for somebody on record: found by ID number, filed from what the person's page offers. */
export class FilingSheet {
  constructor(private readonly desk: Desk) {}

  /** Searches the person and opens the sheet of a type, or the person's page where none is named. */
  async open(idNumber: string, type?: string): Promise<void> {
    const { page } = this.desk;
    await this.desk.searchFor(idNumber);
    await page.locator('main a[href^="/people/"]').first().click();
    await page.waitForURL(/\/people\//);
    if (!type) return;
    const name = (this.desk.words('cases').type as Record<string, string>)[type] ?? type;
    await this.desk.button(name).click();
    await page.waitForURL(new RegExp(`/file/${literally(type)}`));
  }

  /** Every paper is here. */
  async tickAll(): Promise<void> {
    await this.desk.button(this.desk.words('filing').tickAll).click();
  }

  /** Files it, by keyboard; gives number and id of the case, whose page is open then. */
  async file(): Promise<{ number: string; id: string }> {
    const { page } = this.desk;
    await page.locator('.task-finish .ant-btn-primary:enabled').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/cases\/[0-9A-Z]{26}/);
    await page.locator('.case-head').waitFor();
    const [number] = /\d{8}-\d{4}-\d{7}/.exec(await page.locator('main').innerText()) ?? [];
    return { number: number ?? '', id: new URL(page.url()).pathname.split('/').at(-1) as string };
  }
}
