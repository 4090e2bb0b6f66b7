import { toShanghaiDay } from '../../../domain/calendar/shanghai-time.js';
import { type DrawerKind, type DrawerLine, dueOf } from '../../../domain/money/drawer.js';
import { formatYuan } from '../../../domain/money/fen.js';

/** A movement of a drawer that is on no sheet yet, with its office. */
export type OfficeLine = DrawerLine & { readonly office: string };

/** One drawer an office, by office; the lines come in the order of time. */
export function drawersOf(lines: readonly OfficeLine[]) {
  const offices = [...new Set(lines.map(({ office }) => office))].sort();
  return offices.map((office) =>
    drawerOf(
      office,
      lines.filter((line) => line.office === office),
    ),
  );
}

function drawerOf(office: string, lines: readonly OfficeLine[]) {
  const sum = (kind: DrawerKind) => formatYuan(dueOf(lines.filter((line) => line.kind === kind)));
  return {
    office,
    since: toShanghaiDay(lines[0]!.at),
    taken: sum('taken'),
    refunded: sum('refunded'),
    voided: sum('voided'),
    toHandIn: formatYuan(dueOf(lines)),
  };
}
