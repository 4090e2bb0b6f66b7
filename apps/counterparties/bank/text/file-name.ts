/** What the name of a file from the agency says (interchange §1); each kind's answer takes the same name with `R`. */
export type FileName = BatchName | MandateName;

export interface BatchName {
  readonly kind: 'DK' | 'DF';
  readonly agency: string;
  readonly bank: string;
  readonly insurance: string;
  readonly period: string;
  readonly round: string;
}

export interface MandateName {
  readonly kind: 'SQ';
  readonly agency: string;
  readonly bank: string;
  readonly date: string;
  readonly n: string;
}

const batch = /^(DK|DF)_(\d{6})_(\d{4})_(\d{3})_(\d{4}(?:0[1-9]|1[0-2]))_(\d\d)\.txt$/;
const mandates = /^SQ_(\d{6})_(\d{4})_(\d{8})_(\d{1,4})\.txt$/;

/** Nothing for a name that is not a file's that a bank takes. */
export function findFileName(name: string): FileName | undefined {
  const money = batch.exec(name) as [string, 'DK' | 'DF', string, string, string, string, string] | null;
  if (money) {
    const [, kind, agency, bank, insurance, period, round] = money;
    return { kind, agency, bank, insurance, period, round };
  }
  const told = mandates.exec(name) as [string, string, string, string, string] | null;
  if (!told) return undefined;
  const [, agency, bank, date, n] = told;
  return { kind: 'SQ', agency, bank, date, n };
}

/** The name of the answer, or of its k-th late correction. */
export function answerName(name: string, correction = 0): string {
  const suffix = correction === 0 ? '' : `_C${correction}`;
  return name.replace(/^(DK|DF|SQ)_/, '$1R_').replace(/\.txt$/, `${suffix}.txt`);
}

/** The fields that the answer's header repeats: version, kind, and what the name says. */
export function headOf(name: FileName, kind: string): string {
  const { agency, bank } = name;
  const own = name.kind === 'SQ' ? [name.date, name.n] : [name.insurance, name.period, name.round];
  return ['H', '1', kind, agency, bank, ...own].join('|');
}
