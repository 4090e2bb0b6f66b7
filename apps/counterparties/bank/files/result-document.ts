import type { BankParts } from '../bank-parts.js';
import type { Session } from '../books.js';
import { messages } from '../codes.js';
import { dayAfter, dayOf, stampOf } from '../days.js';
import type { ResultFault } from '../switches.js';
import { yuanOf } from '../text/fields.js';
import { type FileName, findFileName, headOf } from '../text/file-name.js';
import { type Document, type Paper, withHead } from './paper.js';
import { spoilHeader, spoilLines, spoilTrailer } from './spoil-result.js';

interface Batch {
  readonly name: string;
  readonly made_at: string;
  readonly lines: number;
  readonly total: string;
  readonly successes: number;
  readonly success_total: string;
  readonly settled_on: string | null;
  readonly findings: readonly string[];
}

const batchSql = `SELECT name, made_at, lines, total, coalesce(successes, 0) AS successes,
  coalesce(success_total, 0) AS success_total, settled_on::text, findings FROM batches WHERE id = $1`;

/** The answer to a file that the bank can't take: `X|finding` lines, and nothing was debited. */
export async function renderRefusal(session: Session, paper: Paper): Promise<Document> {
  const batch = await session.get<Batch>(batchSql, [paper.batch_id]);
  const name = nameOf(batch);
  const total = name.kind === 'SQ' ? [] : [yuanOf(BigInt(batch.total))];
  const head = [headOf(name, `${name.kind}R`), stampOf(paper.made_at), batch.lines, ...total].join('|');
  const lines = batch.findings.map((finding) => `X|${[...finding.replaceAll('|', ' ')].slice(0, 100).join('')}`);
  const blocks = (async function* () {
    yield [head, ...lines];
  })();
  return { blocks, trailer: name.kind === 'SQ' ? 'T|0|0' : 'T|0|0|0.00' };
}

/** A result, or a late correction of one (revision 1 and on), wrong in the way the paper names. */
export async function renderResult(parts: BankParts, session: Session, paper: Paper): Promise<Document> {
  const batch = await session.get<Batch>(batchSql, [paper.batch_id]);
  const name = nameOf(batch);
  const counts = paper.revision === 0 ? batch : await countCorrected(session, paper);
  const fault = paper.fault as ResultFault;
  const isMoney = name.kind !== 'SQ';
  const amounts = isMoney ? [yuanOf(BigInt(counts.total))] : [];
  const head = [headOf(name, `${name.kind}R`), stampOf(paper.made_at), counts.lines, ...amounts].join('|');
  const total = isMoney ? [yuanOf(BigInt(counts.success_total))] : [];
  const trailer = ['T', counts.lines, counts.successes, ...total].join('|');
  const made = batch.made_at.replace(/^(\d{4})(\d\d)(\d\d).*/, '$1-$2-$3');
  const days = { before: dayAfter(made, -1), after: dayAfter(dayOf(paper.made_at)) };
  const lines = session.copyOut(isMoney ? moneyLines(parts, paper) : mandateLines(paper));
  return {
    blocks: withHead(spoilHeader(head, fault, isMoney), spoilLines(lines, fault, days)),
    trailer: spoilTrailer(trailer, fault),
  };
}

function nameOf(batch: Batch): FileName {
  const name = findFileName(batch.name);
  if (!name) throw new Error('a batch in the books has a name that is none');
  return name;
}

/** A correction counts only its own lines. */
function countCorrected(session: Session, paper: Paper) {
  return session.get<Pick<Batch, 'lines' | 'total' | 'successes' | 'success_total'>>(
    `SELECT count(*)::int AS lines, sum(l.amount) AS total, count(*) FILTER (WHERE o.code = '0')::int AS successes,
       coalesce(sum(l.amount) FILTER (WHERE o.code = '0'), 0) AS success_total
     FROM outcomes o JOIN lines l USING (batch_id, seq) WHERE o.batch_id = $1 AND o.revision = $2`,
    [paper.batch_id, paper.revision],
  );
}

/** SQL of a code's message. */
const message = `CASE o.code ${Object.entries(messages)
  .map(([code, text]) => `WHEN '${code}' THEN '${text}'`)
  .join(' ')} ELSE '' END`;

/** `R|seq|line id|account|amount|code|bank serial|settled on|message` */
function moneyLines({ switches }: BankParts, { batch_id, revision }: Paper): string {
  const { shuffle, rareMessages } = switches.all;
  const said = rareMessages ? `'㛃𬀪' || ${message}` : message;
  return `SELECT concat_ws('|', 'R', o.seq, l.line_id, l.account, yuan(l.amount), o.code, coalesce(o.serial, ''),
      coalesce(to_char(o.settled_on, 'YYYYMMDD'), ''), ${said})
    FROM outcomes o JOIN lines l USING (batch_id, seq) WHERE o.batch_id = ${batch_id} AND o.revision = ${revision}
    ORDER BY ${shuffle ? 'md5(l.line_id)' : 'o.seq'}`;
}

/** `R|seq|line id|account|code|message` */
function mandateLines({ batch_id }: Paper): string {
  return `SELECT concat_ws('|', 'R', o.seq, l.line_id, l.account, o.code, ${message})
    FROM outcomes o JOIN mandate_lines l USING (batch_id, seq) WHERE o.batch_id = ${batch_id} ORDER BY o.seq`;
}
