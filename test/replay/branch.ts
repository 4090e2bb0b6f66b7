import type { Stage } from '../cases/stage.js';

/** One way through a workflow; gives the case whose history is kept. */
export type Branch = (stage: Stage) => Promise<string>;
