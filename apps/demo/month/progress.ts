import { shanghaiWallClock } from '../../../domain/calendar/shanghai-time.js';
import type { MonthMoment } from './play.js';

const barWidth = 28;
const plainEveryMs = 5_000;

/** Shows how far the months have come: a moving bar on a terminal, else a line every few seconds. */
export class MonthProgress {
  private readonly began = Date.now();
  private shownAt = 0;

  constructor(private readonly out: NodeJS.WriteStream) {}

  show({ at, from, to, sent, settled }: MonthMoment): void {
    const seconds = (Date.now() - this.began) / 1000;
    const told = `${shanghaiWallClock(at).slice(0, 16)} · ${sent} lines sent, ${settled} settled · ${seconds.toFixed(0)} s`;
    if (this.out.isTTY) {
      const share = (at.getTime() - from.getTime()) / (to.getTime() - from.getTime());
      const full = Math.round(Math.min(Math.max(share, 0), 1) * barWidth);
      this.out.write(`\r\u001b[2K${'█'.repeat(full)}${'░'.repeat(barWidth - full)} ${told}`);
    } else if (Date.now() - this.shownAt >= plainEveryMs) {
      this.shownAt = Date.now();
      this.out.write(`  ${told}\n`);
    }
  }

  end(): void {
    if (this.out.isTTY) this.out.write('\r\u001b[2K');
  }
}
