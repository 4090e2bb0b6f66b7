import type { ExchangeFolder } from './exchange-folder.js';
import { type SftpAddress, withSftpFolder } from './sftp-folder.js';
import { SharedFolder, type SharedFolderAddress } from './shared-folder.js';

/** Where a party's directories are: on its machine, by SFTP, or in a folder that both sides see. */
export type FolderAddress = SftpAddress | SharedFolderAddress;

/** Opens a party's directories, lets `work` use them and closes them. Throws where they can't be reached. */
export function withExchangeFolder<Result>(
  address: FolderAddress,
  work: (folder: ExchangeFolder) => Promise<Result>,
): Promise<Result> {
  return 'folder' in address ? work(new SharedFolder(address)) : withSftpFolder(address, work);
}
