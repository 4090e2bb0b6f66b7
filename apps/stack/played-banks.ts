import { join } from 'node:path';
import { usualBankProfile } from '../../domain/rule/catalogue.js';
import { bankProfiles } from '../../prisma/seed/banks.js';

/**
 * The banks that are simulated; what is agreed with them is what the seed releases. The one that is reached by SFTP posts
 * its events, the others, whose folders are shared, write them into files.
 */
const played = [
  { code: '0102', by: 'sftp' },
  { code: '0103', by: 'folder' },
  { code: '0104', by: 'folder' },
  { code: '0402', by: 'folder' },
] as const;

const user = 'agency';
const folderOf = (folder: string, code: string): string => join(folder, 'banks', code);

/** The setting PLAYED_BANKS; the banks' folders lie below `folder`, `eventsUrl` takes what they post. */
export function playedBanks(folder: string, sftpPort: number, publicKeyFile: string, eventsUrl: string): string {
  const profiles: Readonly<Record<string, object>> = bankProfiles;
  return JSON.stringify(
    played.map(({ code, by }) => {
      const { encoding, cutOff } = { ...usualBankProfile, ...profiles[code] };
      const place = { code, encoding, cutOff, folder: folderOf(folder, code) };
      return by === 'sftp' ? { ...place, eventsUrl, sftp: { port: sftpPort, user, publicKeyFile } } : place;
    }),
  );
}

/** The setting BANKS for the same banks. */
export function reachedBanks(folder: string, host: string, sftpPort: number, hostKey: string): string {
  return JSON.stringify(
    played.map(({ code, by }) =>
      by === 'sftp'
        ? { code, by, host, port: sftpPort, user, hostKey, root: '/' }
        : { code, by, folder: folderOf(folder, code) },
    ),
  );
}
