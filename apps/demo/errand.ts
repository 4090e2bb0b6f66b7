import type { Party } from '../../domain/case/case-type.js';
import type { Holding } from './existing-people.js';
import type { Town } from './town.js';
import type { Days, OpenTask, Visitor } from './visitor.js';
import type { Window } from './window.js';

/** Where and when something happens. */
export interface Scene {
  readonly errand: Errand;
  /** The window at which it happens; of what happens elsewhere, the one where the errand began. */
  readonly window: Window;
  readonly town: Town;
  readonly now: Date;
}

export type TaskScene = Scene & { readonly task: OpenTask };

/** What becomes of a task: when somebody comes for it (nobody where that is nothing), and what is done then. */
export interface Handling {
  readonly after: Days | ((scene: TaskScene) => Days | undefined);
  readonly act: (scene: TaskScene) => Promise<void>;
}

/** What the outside parties are told about whoever comes, before the play begins. */
export interface OutsideAnswers {
  readonly police?: readonly ('match' | 'name_differs' | 'not_found')[];
  /** The factory's codes before the card is made: 1 photo, 2 data, 3 spoiled (interchange §5). */
  readonly factory?: readonly ('1' | '2' | '3')[];
  readonly sms?: 'fails';
  readonly terminal?: readonly ('done' | 'wrong_pin' | 'locked' | 'aborted')[];
}

/** How one kind of errand goes, from the first visit to its end. */
export interface Plot {
  /** Case type under which the shares list it. */
  readonly type: string;
  readonly name: string;
  /** Cases that it files when it goes as written. */
  readonly cases: number;
  /** Errands of this kind among a thousand cases. */
  readonly perMille: number;
  /** Who comes; drawn where absent. */
  readonly by?: Party;
  /** The card that whoever comes has on record already, from the old system. */
  readonly holds?: Holding;
  /** Colleagues who are on the same list, each with a card that was handed over. */
  readonly colleagues?: number;
  readonly answers?: OutsideAnswers;
  readonly begin: (scene: Scene) => Promise<void>;
  /** By step; a task of another step is an error, so that no plot forgets one. */
  readonly steps: Readonly<Record<string, Handling>>;
}

/** One person's errand, as the demo follows it. */
export interface Errand extends Visitor {
  readonly plot: Plot;
  /** Working day of the first visit, from 1. */
  readonly day: number;
  /** At whose window it begins, a place in the cast. */
  readonly clerk: number;
}
