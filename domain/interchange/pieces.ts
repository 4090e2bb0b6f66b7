/** Reads a file from its bytes as they come: gives what each piece completes, then the rest. */
export interface PieceReader<Line> {
  push(bytes: Uint8Array): readonly Line[];
  /** After the last piece, once: what was still kept back. From here on the reader says how the file ended. */
  finish(): readonly Line[];
}

/** So many bytes are read at once: the lines of more would outlive the young half of the heap, and be cleaned up slowly. */
const bytesAtOnce = 65_536;

/**
 * The lines of a stream in blocks, for COPY: `for await (const lines of readPieces(reader, chunks))`. Whether they count
 * is known at the end only: they are staged, and dropped where the file is held.
 */
export async function* readPieces<Line>(
  reader: PieceReader<Line>,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<readonly Line[]> {
  for await (const bytes of chunks) {
    for (let at = 0; at < bytes.length; at += bytesAtOnce) {
      const lines = reader.push(bytes.subarray(at, at + bytesAtOnce));
      if (lines.length > 0) yield lines;
    }
  }
  const last = reader.finish();
  if (last.length > 0) yield last;
}
