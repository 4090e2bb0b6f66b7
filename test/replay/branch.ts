import type { Client } from '@temporalio/client';
import type { Stage } from '../cases/stage.js';

/** One way through a workflow; gives the case whose history is kept. */
export type Branch = (stage: Stage) => Promise<string>;

/** What a workflow that is no case's is played on. */
export interface PlayedOn {
  readonly client: Client;
  close(): Promise<void>;
}

// Of a method's form, so that stages of several kinds fit one table.
type Play<On> = { play(on: On): Promise<string> }['play'];

/** The branches of such a workflow, each on a stage that is opened for it; each gives its workflow's id. */
export interface StagedBranches<On extends PlayedOn> {
  open(branch: string): Promise<On>;
  readonly branches: Readonly<Record<string, Play<On>>>;
}
