import { shanghaiWallClock } from '../../domain/calendar/shanghai-time.js';
import type { MonthMoment } from './month/play.js';
import type { Moment } from './play.js';

const barWidth = 28;
const plainEveryMs = 5_000;

/** How far a play has come: the business time, the share that is done (0 to 1), and what there is to tell of it. */
interface PlayStand {
  readonly at: Date;
  readonly done: number;
  /** `seconds` have gone by since the play began. */
  readonly told: (seconds: number) => string;
}

/** Shows how far a play has come: a moving bar on a terminal, else a line every few seconds. */
export class PlayProgress {
  private readonly began = Date.now();
  private shownAt = 0;

  constructor(private readonly out: NodeJS.WriteStream) {}

  private show({ at, done, told }: PlayStand): void {
    const seconds = (Date.now() - this.began) / 1000;
    const line = `${shanghaiWallClock(at).slice(0, 16)} · ${told(seconds)} · ${seconds.toFixed(0)} s`;
    if (this.out.isTTY) {
      const full = Math.round(Math.min(Math.max(done, 0), 1) * barWidth);
      this.out.write(`\r\u001b[2K${'█'.repeat(full)}${'░'.repeat(barWidth - full)} ${line}`);
    } else if (Date.now() - this.shownAt >= plainEveryMs) {
      this.shownAt = Date.now();
      this.out.write(`  ${line}\n`);
    }
  }

  /** How far the cases of a play have come. */
  showCases({ at, filed, closed, cases, done }: Moment): void {
    const told = (seconds: number) =>
      `${filed}/${cases} cases filed, ${closed} closed · ${(filed / seconds).toFixed(1)}/s`;
    this.show({ at, done, told });
  }

  /** How far the months of a play have come. */
  showMonths({ at, from, to, sent, settled }: MonthMoment): void {
    const done = (at.getTime() - from.getTime()) / (to.getTime() - from.getTime());
    this.show({ at, done, told: () => `${sent} lines sent, ${settled} settled` });
  }

  end(): void {
    if (this.out.isTTY) this.out.write('\r\u001b[2K');
  }
}
