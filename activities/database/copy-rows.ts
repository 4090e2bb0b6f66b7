/** A field as its type's binary form, nothing where it is NULL. */
export type CopyField = Buffer | null;

/** `PGCOPY\n\377\r\n\0`, flags, and the length of an extension that there is none of. */
const headerBytes = 19;
const lengthBytes = 4;
const countBytes = 2;

/** Takes the rows of COPY … TO STDOUT (FORMAT binary) out of its bytes as they come, in whatever pieces. */
export class CopyRows {
  private rest: Buffer = Buffer.alloc(0);
  private begun = false;

  /** The rows that these bytes complete; their fields lie in the bytes themselves. */
  push(bytes: Buffer): CopyField[][] {
    const all = this.rest.length === 0 ? bytes : Buffer.concat([this.rest, bytes]);
    let at = this.begun ? 0 : headerBytes;
    const rows: CopyField[][] = [];
    this.begun ||= all.length >= headerBytes;
    while (this.begun) {
      const end = endOfRow(all, at);
      if (end === undefined) break;
      rows.push(fieldsOf(all, at));
      at = end;
    }
    this.rest = this.begun ? all.subarray(at) : all;
    return rows;
  }
}

/** Where the row that begins here ends; nothing where it is not all there, or is the mark of the end. */
function endOfRow(all: Buffer, begin: number): number | undefined {
  if (begin + countBytes > all.length) return undefined;
  const count = all.readInt16BE(begin);
  if (count < 0) return undefined;
  let at = begin + countBytes;
  for (let field = 0; field < count; field += 1) {
    if (at + lengthBytes > all.length) return undefined;
    at += lengthBytes + Math.max(all.readInt32BE(at), 0);
  }
  return at > all.length ? undefined : at;
}

function fieldsOf(all: Buffer, begin: number): CopyField[] {
  const fields = new Array<CopyField>(all.readInt16BE(begin));
  let at = begin + countBytes;
  for (let field = 0; field < fields.length; field += 1) {
    const length = all.readInt32BE(at);
    at += lengthBytes;
    fields[field] = length < 0 ? null : all.subarray(at, at + length);
    at += Math.max(length, 0);
  }
  return fields;
}
