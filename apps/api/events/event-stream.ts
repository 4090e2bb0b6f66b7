import type { ServerResponse } from 'node:http';
import { type Reach, reaches } from '../../../domain/reach/reach.js';
import type { Change, ChangeFeed } from './change-feed.js';

const heartbeatMs = 15_000;
// A stream ends by itself now and then, so that a session that ended meanwhile is noticed at the reconnect.
const lifeMs = 10 * 60_000;
const reconnectMs = 2_000;
const mostWaiting = 1_000_000;

/** Writes the changes within reach to one page until either side leaves. */
export function streamChanges(feed: ChangeFeed, roles: readonly Reach[], response: ServerResponse): void {
  response.write(`retry: ${reconnectMs}\n\n`);
  const send = (event: string, data: object) => {
    // A page that does not read is let go; it reads everything again when it is back.
    if (response.writableLength > mostWaiting) response.end();
    else response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const stopListening = feed.listen({
    changed: (change) => {
      if (within(roles, change)) send('changed', { kind: change.kind, id: change.id });
    },
    lost: () => send('lost', {}),
  });
  const heartbeat = setInterval(() => response.write(': alive\n\n'), heartbeatMs);
  const life = setTimeout(() => response.end(), lifeMs);
  response.on('close', () => {
    stopListening();
    clearInterval(heartbeat);
    clearTimeout(life);
  });
}

function within(roles: readonly Reach[], { division, office }: Change): boolean {
  return roles.some((reach) => !reach.bank && reaches(reach, office ? { division, office } : { division }));
}
