import { constants, type Stats } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, realpath, rename, rmdir, stat, unlink } from 'node:fs/promises';
import { join, posix } from 'node:path';
import ssh2, { type Attributes, type SFTPWrapper } from 'ssh2';

const { STATUS_CODE, OPEN_MODE } = ssh2.utils.sftp;

interface OpenFolder {
  readonly names: string[];
  readonly path: string;
}

/** Answers one SFTP session over a folder; what the client calls `/` is that folder, and there is no way out of it. */
export function serveSftp(session: SFTPWrapper, folder: string): void {
  const handles = new Map<number, FileHandle | OpenFolder>();
  let nextHandle = 1;
  const local = (path: string): string => join(folder, posix.resolve('/', path));
  const keep = (id: number, what: FileHandle | OpenFolder): void => {
    const name = Buffer.alloc(4);
    name.writeUInt32BE(nextHandle);
    handles.set(nextHandle++, what);
    session.handle(id, name);
  };
  const held = (handle: Buffer): FileHandle | OpenFolder | undefined => handles.get(handle.readUInt32BE(0));
  /** Every request is answered: with what `work` sends, with OK, or with the error's own status. */
  const answer = (id: number, work: () => Promise<unknown>, ok = true): void => {
    work().then(
      () => ok && session.status(id, STATUS_CODE.OK),
      (error: NodeJS.ErrnoException) => session.status(id, statusOf(error)),
    );
  };

  session.on('OPEN', (id, path, flags) =>
    answer(id, async () => keep(id, await open(local(path), openFlags(flags), 0o600)), false),
  );
  session.on('READ', (id, handle, offset, length) =>
    answer(id, () => read(session, id, held(handle), offset, length), false),
  );
  session.on('WRITE', (id, handle, offset, data) =>
    answer(id, () => fileOf(held(handle)).write(data, 0, data.length, offset)),
  );
  session.on('FSTAT', (id, handle) =>
    answer(id, async () => session.attrs(id, attributes(await fileOf(held(handle)).stat())), false),
  );
  session.on('FSETSTAT', (id) => answer(id, async () => {}));
  session.on('SETSTAT', (id) => answer(id, async () => {}));
  session.on('CLOSE', (id, handle) =>
    answer(id, async () => {
      const what = held(handle);
      handles.delete(handle.readUInt32BE(0));
      if (what && 'fd' in what) await what.close();
    }),
  );
  session.on('OPENDIR', (id, path) =>
    answer(id, async () => keep(id, { names: await readdir(local(path)), path: local(path) }), false),
  );
  session.on('READDIR', (id, handle) => answer(id, () => readFolder(session, id, held(handle)), false));
  for (const ask of ['STAT', 'LSTAT'] as const)
    session.on(ask as 'STAT', (id, path) =>
      answer(id, async () => session.attrs(id, attributes(await stat(local(path)))), false),
    );
  session.on('REALPATH', (id, path) =>
    session.name(id, [{ filename: posix.resolve('/', path), longname: '', attrs: {} as Attributes }]),
  );
  session.on('RENAME', (id, from, to) => answer(id, () => renameOnce(local(from), local(to))));
  session.on('REMOVE', (id, path) => answer(id, () => unlink(local(path))));
  session.on('MKDIR', (id, path) => answer(id, () => mkdir(local(path))));
  session.on('RMDIR', (id, path) => answer(id, () => rmdir(local(path))));
  session.on('close', () => {
    for (const what of handles.values()) if ('fd' in what) what.close().catch(() => {});
  });
}

function openFlags(flags: number): number {
  let result =
    flags & OPEN_MODE.WRITE ? (flags & OPEN_MODE.READ ? constants.O_RDWR : constants.O_WRONLY) : constants.O_RDONLY;
  if (flags & OPEN_MODE.CREAT) result |= constants.O_CREAT;
  if (flags & OPEN_MODE.TRUNC) result |= constants.O_TRUNC;
  if (flags & OPEN_MODE.EXCL) result |= constants.O_EXCL;
  if (flags & OPEN_MODE.APPEND) result |= constants.O_APPEND;
  return result;
}

function statusOf(error: NodeJS.ErrnoException): number {
  if (error.code === 'ENOENT') return STATUS_CODE.NO_SUCH_FILE;
  if (error.code === 'EACCES' || error.code === 'EPERM') return STATUS_CODE.PERMISSION_DENIED;
  return STATUS_CODE.FAILURE;
}

function fileOf(what: FileHandle | OpenFolder | undefined): FileHandle {
  if (!what || !('fd' in what)) throw new Error('no such handle');
  return what;
}

async function read(
  session: SFTPWrapper,
  id: number,
  what: FileHandle | OpenFolder | undefined,
  offset: number,
  length: number,
): Promise<void> {
  const buffer = Buffer.alloc(Math.min(length, 262_144));
  const { bytesRead } = await fileOf(what).read(buffer, 0, buffer.length, offset);
  if (bytesRead === 0) session.status(id, STATUS_CODE.EOF);
  else session.data(id, buffer.subarray(0, bytesRead));
}

async function readFolder(session: SFTPWrapper, id: number, what: FileHandle | OpenFolder | undefined): Promise<void> {
  if (!what || 'fd' in what) throw new Error('no such handle');
  const names = what.names.splice(0, 100);
  if (names.length === 0) {
    session.status(id, STATUS_CODE.EOF);
    return;
  }
  const entries = [];
  for (const filename of names) {
    const found = await stat(join(what.path, filename)).catch(() => undefined);
    if (found) entries.push({ filename, longname: longName(filename, found), attrs: attributes(found) });
  }
  session.name(id, entries);
}

/** A client tells files from folders by the first letter of this line. */
function longName(name: string, found: Stats): string {
  return `${found.isDirectory() ? 'd' : '-'}rw-------    1 agency   agency   ${found.size} Jan  1 00:00 ${name}`;
}

function attributes(found: Stats): Attributes {
  const [atime, mtime] = [Math.floor(found.atimeMs / 1000), Math.floor(found.mtimeMs / 1000)];
  return { mode: found.mode, uid: 0, gid: 0, size: found.size, atime, mtime };
}

/** SFTP's rename fails where the new name exists; the system's would overwrite. */
async function renameOnce(from: string, to: string): Promise<void> {
  const taken = await realpath(to).catch(() => undefined);
  if (taken) throw new Error('the name exists');
  await rename(from, to);
}
