import { existsSync, type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import { isWhole } from './exchange-folder.js';
import type { FolderAddress } from './with-folder.js';

/**
 * Tells of each file that a party lays down in a folder which this machine sees, so that it does not lie there until the
 * exchange's next round. What can't be watched (SFTP, a network's folder, one that is not there yet) is left to the rounds.
 * Gives how to end it.
 */
export function watchInboxes(
  addresses: ReadonlyMap<string, FolderAddress>,
  came: (party: string) => void,
): { stop(): void } {
  const watchers = [...addresses].flatMap(([party, address]) =>
    'folder' in address ? watchInbox(join(address.folder, 'in'), () => came(party)) : [],
  );
  return {
    stop: () => {
      for (const watcher of watchers) watcher.close();
    },
  };
}

function watchInbox(inbox: string, came: () => void): FSWatcher[] {
  try {
    const watcher = watch(inbox, (event, name) => {
      // A file comes by its name; one that was put aside has gone with it.
      if (event === 'rename' && name && isWhole(name) && existsSync(join(inbox, name))) came();
    });
    watcher.on('error', () => watcher.close());
    return [watcher];
  } catch {
    return []; // It is not there yet.
  }
}
