import { Injectable } from '@nestjs/common';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { endStates } from '../../../activities/factory/factory-deps.js';
import { readResultFile } from '../../../domain/interchange/factory-result.js';
import { maskName } from '../../../domain/person/masking.js';
import { reaches } from '../../../domain/reach/reach.js';
import { type Caller, reachFor } from '../access/caller.js';
import { caseReaders } from '../cases/case-reader.js';
import { type Roles, ScopedReader } from '../reach/scoped-reader.js';
import { type FactoryFileRow, type FileOrderRow, fileOrdersSql } from './factory-files.queries.js';

type File = FactoryFileRow & { readonly content_enc: Buffer | null };

/** Which orders a file is about, within reach: sent in it, ended by it, or, where it was not let in, named by it. */
@Injectable()
export class FactoryFileOrders {
  constructor(
    private readonly reader: ScopedReader,
    private readonly cipher: Cipher,
  ) {}

  /** The orders in the file's order; names, masked, only for those who may read the cases. */
  async of(caller: Caller, roles: Roles, file: File) {
    const announced = this.announced(file);
    const rows = await this.reader.rows<FileOrderRow>(caller, roles, fileOrdersSql, [
      file.kind === 'ZK' ? file.name : null,
      file.state === 'taken' ? file.name : null,
      [...announced.keys()],
    ]);
    const mayRead = reachFor(caller, caseReaders);
    return rows.map((row) => ({
      orderId: row.id,
      seq: row.seq,
      caseId: row.case_id,
      caseNumber: row.case_number,
      applicant: mayRead.some((reach) => reaches(reach, row)) ? maskName(row.name) : null,
      state: row.state,
      announced: announced.get(row.id) ?? null,
    }));
  }

  /** What a file that was not let in says of each order. */
  private announced(file: File): ReadonlyMap<string, string> {
    if (file.content_enc === null || file.state === 'taken') return new Map();
    const { lines } = readResultFile(file.name, this.cipher.decryptBytes(file.content_enc));
    return new Map(lines.map(({ orderId, code }) => [orderId, endStates[code] ?? code]));
  }
}
