import type { FactKind, FactLine } from '../../domain/fact-file/columns.js';
import type { Refusal } from '../../domain/refusal/refusal.js';
import type { FactCounts, FactScene, StagedColumn } from './staging.js';

/** How a kind of facts is read, compared with the tables as a set, and entered. */
export interface FactLoader<Kind extends FactKind, Fact> {
  readonly kind: Kind;
  readonly parse: (line: FactLine<Kind>, today: string) => Fact | Refusal;
  readonly columns: readonly StagedColumn<Fact>[];
  /** Notes in `staged` what can't be taken in (`why_code`) and what is there already (`same`). */
  readonly compare: (scene: FactScene) => Promise<void>;
  /** Enters what is new; only called where nothing was found. */
  readonly enter: (scene: FactScene) => Promise<FactCounts>;
}
