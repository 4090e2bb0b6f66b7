import type { ResultFault } from '../switches.js';

type Fields = string[];
/** Days out of range, `YYYY-MM-DD`. */
interface Days {
  readonly before: string;
  readonly after: string;
}

const succeeds = (fields: Fields): boolean => fields[5] === '0';
const compact = (day: string): string => day.replaceAll('-', '');

/** The lines of a result (all of its first block are in hand), wrong in the way asked for. */
export async function* spoilLines(
  blocks: AsyncIterable<string[]>,
  fault: ResultFault,
  days: Days,
): AsyncGenerator<string[]> {
  let first = true;
  for await (const lines of blocks) {
    yield first ? spoil(lines, fault, days) : lines;
    first = false;
  }
}

function spoil(lines: string[], fault: ResultFault, days: Days): string[] {
  if (fault === 'missingLine') return lines.slice(1);
  if (fault === 'repeatedLine') return [...lines, lines[0] as string];
  if (fault === 'extraLine') return [...lines, foreign(lines[0] as string)];
  if (fault === 'usedSerial') return withOneSerial(lines);
  const change = changes[fault];
  if (!change) return lines;
  const rows = lines.map((line) => line.split('|'));
  const at = Math.max(rows.findIndex(fault === 'failureWithSerial' ? (row) => !succeeds(row) : succeeds), 0);
  change(rows[at] as Fields, days);
  return rows.map((row) => row.join('|'));
}

/** What happens to one line: the first success, or for `failureWithSerial` the first failure. */
const changes: Partial<Record<ResultFault, (fields: Fields, days: Days) => void>> = {
  changedAmount: (fields) => {
    fields[4] = (fields[4] as string).replace(/.$/, (digit) => (digit === '9' ? '8' : '9'));
  },
  changedAccount: (fields) => {
    fields[3] = `9${(fields[3] as string).slice(1)}X`.slice(-40);
  },
  changedLineId: (fields) => {
    fields[2] = `Z${(fields[2] as string).slice(1)}Z`.slice(-32);
  },
  changedSeq: (fields) => {
    fields[1] = String(Number(fields[1]) + 1_000_000);
  },
  successWithoutSerial: (fields) => {
    fields[6] = '';
  },
  failureWithSerial: (fields) => {
    fields[6] = 'F00000000001';
  },
  settledBefore: (fields, { before }) => {
    fields[7] = compact(before);
  },
  settledAfter: (fields, { after }) => {
    fields[7] = compact(after);
  },
};

/** A line that was never sent. */
function foreign(line: string): string {
  const fields = line.split('|');
  fields[1] = '999999999';
  fields[2] = 'NEVERSENT';
  return fields.join('|');
}

/** The second success shows the first one's serial. */
function withOneSerial(lines: string[]): string[] {
  const rows = lines.map((line) => line.split('|'));
  const [one, two] = rows.filter(succeeds);
  if (one && two) two[6] = one[6] as string;
  return rows.map((row) => row.join('|'));
}

/** The header, with a wrong count, total or bank. The last two fields are count and total, in mandates count alone. */
export function spoilHeader(head: string, fault: ResultFault, hasTotal: boolean): string {
  const fields = head.split('|');
  if (fault === 'otherBank') fields[4] = fields[4] === '0301' ? '0302' : '0301';
  const count = fields.length - (hasTotal ? 2 : 1);
  if (fault === 'headerCount') fields[count] = String(Number(fields[count]) + 1);
  if (fault === 'headerTotal' && hasTotal) fields[count + 1] = `1${fields[count + 1]}`;
  return fields.join('|');
}

export function spoilTrailer(trailer: string, fault: ResultFault): string {
  const fields = trailer.split('|');
  if (fault === 'trailerCount') fields[2] = String(Number(fields[2]) + 1);
  if (fault === 'trailerTotal' && fields[3] !== undefined) fields[3] = `1${fields[3]}`;
  return fields.join('|');
}
