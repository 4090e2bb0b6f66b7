/** What may come in as facts by file (规程 第十二, 十三条). */
export const factKinds = ['enrolments', 'employers', 'localities', 'mandates'] as const;
export type FactKind = (typeof factKinds)[number];

/** A column of a file: what it is called in the heading, in either language, and whether the file may leave it out. */
interface Column {
  readonly zh: string;
  readonly optional?: true;
}

const liaison = {
  liaison_name: { zh: '协办员姓名', optional: true },
  liaison_phone: { zh: '协办员电话', optional: true },
} as const;
const person = { id_number: { zh: '身份证号码' }, name: { zh: '姓名' } } as const;

/** The columns of each kind, in the order in which a template shows them. */
export const factColumns = {
  enrolments: {
    ...person,
    insurance: { zh: '险种代码' },
    payer: { zh: '缴费类别' },
    amount: { zh: '缴费金额', optional: true },
    base: { zh: '缴费基数', optional: true },
    grade: { zh: '缴费档次', optional: true },
    employer: { zh: '单位编码', optional: true },
    locality: { zh: '街道社区编码', optional: true },
    from: { zh: '起始年月' },
    to: { zh: '终止年月', optional: true },
  },
  employers: {
    code: { zh: '单位编码' },
    name: { zh: '单位名称' },
    liaison_name: { zh: '专管员姓名', optional: true },
    liaison_phone: { zh: '专管员电话', optional: true },
  },
  localities: { code: { zh: '街道社区编码' }, name: { zh: '街道社区名称' }, ...liaison },
  mandates: {
    number: { zh: '授权书编号' },
    ...person,
    insurance: { zh: '险种代码' },
    bank: { zh: '银行代码' },
    account: { zh: '银行账号' },
    ceiling: { zh: '每期限额', optional: true },
    from: { zh: '起始年月' },
    signed_on: { zh: '签订日期' },
  },
} as const satisfies Record<FactKind, Readonly<Record<string, Column>>>;

/** A line as it came, by column; what the file leaves out is empty. */
export type FactLine<Kind extends FactKind> = Readonly<Record<keyof (typeof factColumns)[Kind], string>>;

/** Names of a kind's columns. */
export function columnsOf(kind: FactKind): readonly string[] {
  return Object.keys(factColumns[kind]);
}

/**
 * What the heading's titles stand for. Gives the columns at fault instead where one is unknown or repeated (`+`) or one
 * that must be there is missing (`-`).
 */
export function readHeading(kind: FactKind, titles: readonly string[]): readonly string[] | { readonly wrong: string } {
  const columns: Readonly<Record<string, Column>> = factColumns[kind];
  const named = titles.map(
    (title) => Object.keys(columns).find((name) => name === title || columns[name]?.zh === title) ?? '',
  );
  const wrong = [
    ...titles
      .filter((_, at) => named[at] === '' || named.indexOf(named[at] as string) < at)
      .map((title) => `+${title}`),
    ...Object.entries(columns)
      .filter(([name, column]) => !column.optional && !named.includes(name))
      .map(([, column]) => `-${column.zh}`),
  ];
  return wrong.length > 0 ? { wrong: wrong.join(' ') } : named;
}

/** Lines of one file: what a city's yearly declaration holds, and a bound for memory. */
export const mostFactLines = 500_000;
export const mostFactBytes = 64 * 1024 * 1024;
