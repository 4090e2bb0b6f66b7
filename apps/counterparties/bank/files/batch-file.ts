import { findInstant } from '../days.js';
import { fenOf, forms, isText, yuanOf } from '../text/fields.js';
import { type FileName, headOf } from '../text/file-name.js';
import type { FileEnd } from '../text/read-lines.js';

/** What a batch says of itself in its header. */
export interface BatchHeader {
  readonly madeAt: string;
  readonly lines: number;
  /** Fen; none in a mandate file. */
  readonly total: bigint;
}

const mostFindings = 50;

/**
 * Reads a batch line by line as strictly as the standard writes it (interchange §1): each takes the fields of a line
 * and gives a row for COPY, and every breach becomes a finding with its line.
 */
export abstract class BatchReader {
  readonly findings: string[] = [];
  header: BatchHeader | undefined;
  protected count = 0;
  protected total = 0n;
  private at = 0;

  constructor(protected readonly name: FileName) {}

  get kind(): FileName['kind'] {
    return this.name.kind;
  }

  /** The rows of a block of lines. Once something is wrong there is nothing to keep, only more to find. */
  take(lines: readonly string[]): string[] {
    const rows: string[] = [];
    for (const line of lines) {
      this.at += 1;
      if (this.at === 1) this.header = this.readHeader(line);
      else rows.push(this.readLine(line.split('|')));
    }
    return rows;
  }

  /** After the last block: counts, totals and digest. */
  finish(end: FileEnd): void {
    this.at += 1;
    if (this.count === 0) this.find('没有明细行');
    if (this.header && this.header.lines !== this.count) this.find('首行行数与明细不符', 1);
    const expected = [...this.trailerOf(), end.sm3].join('|');
    if (end.trailer === expected) return;
    const fields = end.trailer.split('|');
    if (fields[0] !== 'T' || fields.length !== expected.split('|').length) this.find('尾行格式不符');
    else if (fields.at(-1) !== end.sm3) this.find('尾行摘要不符');
    else this.find('尾行行数或合计与明细不符');
  }

  protected abstract readonly headerHasTotal: boolean;
  protected abstract readLine(fields: readonly string[]): string;
  protected abstract trailerOf(): readonly (string | number)[];

  protected find(what: string, line = this.at): void {
    if (this.findings.length < mostFindings) this.findings.push(`第${line}行:${what}`);
  }

  /** Checks form after form; the first that fails is the line's finding. */
  protected check(...demands: readonly (readonly [met: boolean, what: string])[]): void {
    const broken = demands.find(([met]) => !met);
    if (broken) this.find(`${broken[1]}格式不符`);
  }

  private readHeader(line: string): BatchHeader | undefined {
    const expected = headOf(this.name, this.name.kind);
    if (!line.startsWith(`${expected}|`)) {
      this.find('首行与文件名不一致');
      return undefined;
    }
    const fields = line.slice(expected.length + 1).split('|');
    const [madeAt = '', lines = '', total = '0.00'] = fields;
    const whole = fields.length === (this.headerHasTotal ? 3 : 2);
    const formed = forms.wholeNumber.test(lines) && forms.total.test(total) && findInstant(madeAt);
    if (whole && formed) return { madeAt, lines: Number(lines), total: fenOf(total) };
    this.find('首行格式不符');
    return undefined;
  }
}

/** `D|seq|line id|ID number|name|account|amount|memo` (DK, DF). */
export class MoneyReader extends BatchReader {
  protected readonly headerHasTotal = true;

  override finish(end: FileEnd): void {
    if (this.header && this.header.total !== this.total) this.find('首行合计与明细不符', 1);
    super.finish(end);
  }

  protected trailerOf() {
    return ['T', this.count, yuanOf(this.total)];
  }

  protected readLine(fields: readonly string[]): string {
    this.count += 1;
    if (fields.length !== 8) {
      this.find('字段数不符');
      return '';
    }
    const [mark, seq, lineId = '', idNumber = '', name = '', account = '', amount = '', memo = ''] = fields;
    const isMemo = this.name.kind === 'DK' ? forms.month.test(memo) : memo === '' || isText(memo, 100);
    const isAmount = forms.amount.test(amount) && amount !== '0.00';
    this.check(
      [mark === 'D', '行标识'],
      [seq === String(this.count), '序号'],
      [forms.lineId.test(lineId), '行号'],
      [forms.idNumber.test(idNumber), '证件号'],
      [isText(name, 50), '户名'],
      [forms.account.test(account), '账号'],
      [isAmount, '金额'],
      [isMemo, '摘要'],
    );
    if (!isAmount) return '';
    const fen = amount.replace('.', '').replace(/^0+/, '');
    this.total += BigInt(fen);
    return `${seq}\t${lineId}\t${idNumber}\t${escaped(name)}\t${account}\t${fen}`;
  }
}

/** `D|seq|line id|ID number|name|account|insurance|A or R|ceiling or empty|from YYYYMM|mandate number` (SQ). */
export class MandateReader extends BatchReader {
  protected readonly headerHasTotal = false;

  protected trailerOf() {
    return ['T', this.count];
  }

  protected readLine(fields: readonly string[]): string {
    this.count += 1;
    if (fields.length !== 11) {
      this.find('字段数不符');
      return '';
    }
    const [mark, seq, lineId = '', idNumber = '', name = '', account = '', insurance = '', action = ''] = fields;
    const [ceiling = '', from = '', number = ''] = fields.slice(8);
    this.check(
      [mark === 'D', '行标识'],
      [seq === String(this.count), '序号'],
      [forms.lineId.test(lineId), '行号'],
      [forms.idNumber.test(idNumber), '证件号'],
      [isText(name, 50), '户名'],
      [forms.account.test(account), '账号'],
      [/^\d{3}$/.test(insurance), '险种'],
      [action === 'A' || action === 'R', '操作'],
      [ceiling === '' || (forms.amount.test(ceiling) && ceiling !== '0.00'), '限额'],
      [forms.period.test(from), '起始费款所属期'],
      [forms.mandateNumber.test(number), '委托书编号'],
    );
    const limit = forms.amount.test(ceiling) ? String(fenOf(ceiling)) : '\\N';
    const who = `${seq}\t${lineId}\t${idNumber}\t${escaped(name)}\t${account}`;
    return `${who}\t${insurance}\t${action}\t${limit}\t${from}\t${number}`;
  }
}

/** For COPY's text format: of what a field may hold only the backslash means something there. */
const escaped = (text: string): string => (text.includes('\\') ? text.replaceAll('\\', '\\\\') : text);
