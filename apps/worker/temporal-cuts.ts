import type { Client, Connection } from '@temporalio/client';
import { readNamespaceId, wakeCasesChangedAround } from '../../activities/cases/case-workflows.js';
import type { Database } from '../../activities/database/database.js';

/** A step that was under way at the cut may still be written for twenty seconds; a later round finds it. */
const roundsAfterCut = 4;

/**
 * A sweep that wakes the cases whose rows may have gone on without their workflow: after this process began, because
 * an earlier one may have been killed, and after each cut of the connection to Temporal, however short.
 */
export function wakingAfterCuts(db: Database, client: Client): () => Promise<number> {
  let cut = new Date();
  let rounds = roundsAfterCut;
  onCut(client.connection as Connection, () => {
    cut = new Date();
    rounds = roundsAfterCut;
  });
  return async () => {
    if (rounds === 0) return 0;
    await readNamespaceId(client);
    const woken = await wakeCasesChangedAround(db, client, cut);
    rounds -= 1;
    return woken;
  };
}

/** What gRPC tells of the state of a connection; the SDK does not pass it on. */
interface Channel {
  getConnectivityState(connect: boolean): number;
  watchConnectivityState(from: number, deadline: number, changed: () => void): void;
}

const closed = 4;

/** Calls `note` whenever the connection changes its state, until it is closed. */
function onCut(connection: Connection, note: () => void): void {
  const channel = (connection as unknown as { client: { getChannel(): Channel } }).client.getChannel();
  const watch = () => {
    const state = channel.getConnectivityState(false);
    if (state === closed) return;
    channel.watchConnectivityState(state, Number.POSITIVE_INFINITY, () => {
      note();
      watch();
    });
  };
  watch();
}
