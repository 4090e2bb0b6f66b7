/** What one piece of each kind of move does to each side of a stock. */
export type StockEffects<Kind extends string, Side extends string> = Readonly<
  Record<Kind, Readonly<Record<Side, number>>>
>;

/** How many pieces moves of a kind took before a period and in it. */
export interface PiecesMoved<Kind extends string> {
  readonly kind: Kind;
  readonly before: number;
  readonly within: number;
}

type Pieces<Side extends string> = Readonly<Record<Side, number>>;

/** 收支平衡: what there was, what each kind of move did, what there is. */
export interface Balance<Kind extends string, Side extends string> {
  readonly opening: Pieces<Side>;
  readonly lines: readonly ({ readonly kind: Kind } & Pieces<Side>)[];
  readonly closing: Pieces<Side>;
}

/** The balance of a period, with a line for every kind of move. Opening and lines add up to the closing. */
export function balanceBy<Kind extends string, Side extends string>(
  effects: StockEffects<Kind, Side>,
  sides: readonly Side[],
  moved: readonly PiecesMoved<Kind>[],
): Balance<Kind, Side> {
  const kinds = Object.keys(effects) as Kind[];
  const piecesOf = (kind: Kind, when: 'before' | 'within') => moved.find((one) => one.kind === kind)?.[when] ?? 0;
  const each = (pieces: (side: Side) => number) =>
    Object.fromEntries(sides.map((side) => [side, pieces(side)])) as Pieces<Side>;
  const linesOf = (when: 'before' | 'within') =>
    kinds.map((kind) => ({ kind, ...each((side) => effects[kind][side] * piecesOf(kind, when) + 0) }));
  const sum = (stocks: readonly Pieces<Side>[]) =>
    each((side) => stocks.reduce((total, stock) => total + stock[side], 0));
  const opening = sum(linesOf('before'));
  const lines = linesOf('within');
  return { opening, lines, closing: sum([opening, ...lines]) };
}
