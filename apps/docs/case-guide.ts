import type { NoticeTemplate } from '../../activities/notices/templates.js';
import type { CardEvent } from '../../domain/card/card-state.js';
import type { RefusalCode } from '../../domain/refusal/catalog.js';
import type { ScreenName } from './screens.js';

/** The same in both languages. */
export interface Both {
  readonly zh: string;
  readonly en: string;
}

/** What happens to a card, and when in the case. */
export interface Effect {
  readonly when: Both;
  readonly event: CardEvent;
}

/** What the case table does not know about a case type: a paragraph for officials, and which article stands behind which step. */
export interface CaseGuide {
  readonly about: Both;
  /** Who comes or calls, and where it is taken. */
  readonly filing: { readonly article: string; readonly screens: readonly ScreenName[] };
  /** The article that each step carries out. */
  readonly steps: Readonly<Record<string, string>>;
  readonly effects: readonly Effect[];
  /** Messages sent to the holder, in the order in which they may come. */
  readonly notices: readonly NoticeTemplate[];
  /** Refusals beside those of the card's state. */
  readonly refusals: readonly RefusalCode[];
  readonly withdrawal: Both;
}
