import { untilQuiet } from '../../apps/demo/quiet.js';
import { type Desk, fill, literally } from './desk.js';
import type { BrowserSystem } from './system.js';

/** A supervisor who moves the business clock on its page, while the outside parties live in the same time. */
export class Trainer {
  constructor(
    private readonly system: BrowserSystem,
    private readonly desk: Desk,
  ) {}

  /** Steps from due moment to due moment until the case stands at the step. */
  async stepUntil(caseId: string, step: string): Promise<void> {
    await this.desk.goTo('/clock');
    for (let steps = 0; steps < 60; steps++) {
      const card = await untilQuiet(this.system.reader, this.system.outside);
      const at = await this.stepOf(caseId);
      if (at === step) return;
      await (card && at === 'production' ? this.stepTo(card) : this.stepToNext());
    }
    throw new Error(`case ${caseId} does not come to ${step}`);
  }

  /** To the next moment at which something is due. */
  async stepToNext(): Promise<void> {
    await this.step(() => this.desk.button(this.desk.words('clock').stepNext).click());
  }

  /** To the first whole minute after the moment. */
  async stepTo(moment: Date): Promise<void> {
    const minute = Math.ceil(moment.getTime() / 60_000) * 60_000;
    const local = new Date(minute + 8 * 3_600_000).toISOString().slice(0, 16);
    await this.desk.page.getByLabel(this.desk.words('clock').stepTo).fill(local);
    await this.step(() => this.desk.button(this.desk.words('ui').confirm).click());
  }

  private async stepOf(caseId: string): Promise<string> {
    const { reader } = this.system;
    return (await reader.get<{ step: string }>('SELECT step FROM cases WHERE id = $1', [caseId])).step;
  }

  private async step(move: () => Promise<void>): Promise<void> {
    const answered = this.desk.page.waitForResponse((answer) => answer.url().endsWith('/api/clock/step'));
    await move();
    const { now } = (await (await answered).json()) as { now: string };
    const pattern = literally(fill(this.desk.words('clock').arrived, { now: '§' })).replace('§', '.+');
    await this.desk.says(new RegExp(pattern));
    await this.system.outside.tellTime(new Date(now));
  }
}
