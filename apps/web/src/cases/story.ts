import type { TimelineEntry } from '../api/types.js';
import { workingDaysBetween } from '../calendar/working-days.js';
import { formatDate } from '../ui/time.js';

/** One moment of the story: what one person (or the system) did at one time, and how quiet it was before. */
export interface StoryMoment {
  readonly key: number;
  readonly at: string;
  readonly actor: TimelineEntry['actor'];
  readonly entries: readonly TimelineEntry[];
  /** Working days since the moment before; 0 where it was the same or the next working day. */
  readonly quiet: number;
}

const worthTelling = 2;

/** Entries of one time and one actor become one moment; idle time between moments is counted in working days. */
export function toStory(entries: readonly TimelineEntry[], exceptions: ReadonlyMap<string, string>): StoryMoment[] {
  const moments: StoryMoment[] = [];
  for (const entry of entries) {
    const last = moments.at(-1);
    if (last && last.at === entry.at && last.actor.id === entry.actor.id) {
      moments[moments.length - 1] = { ...last, entries: withEntry(last.entries, entry) };
      continue;
    }
    const quiet = last ? workingDaysBetween(formatDate(last.at), formatDate(entry.at), exceptions) : 0;
    moments.push({
      key: entry.seq,
      at: entry.at,
      actor: entry.actor,
      entries: [entry],
      quiet: quiet < worthTelling ? 0 : quiet,
    });
  }
  return moments;
}

/** A decision leads its moment: what was taken in with it is written before it. */
function withEntry(entries: readonly TimelineEntry[], entry: TimelineEntry): TimelineEntry[] {
  const leads = entry.kind === 'decided' && entries.every(({ kind }) => kind !== 'decided' && kind !== 'filed');
  return leads ? [entry, ...entries] : [...entries, entry];
}

/** The years that a story runs through. */
export function yearsOf(entries: readonly TimelineEntry[]): number[] {
  return [...new Set(entries.map((entry) => Number(formatDate(entry.at).slice(0, 4))))];
}
