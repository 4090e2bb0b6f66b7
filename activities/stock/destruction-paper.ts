import { toShanghaiDay } from '../../domain/calendar/shanghai-time.js';
import type { By } from '../audit/audit.js';
import type { Cipher } from '../cipher/cipher.js';
import type { Transaction } from '../database/database.js';
import { type IssuedPaper, issueOfficePaper } from '../papers/papers.js';
import { displayNames } from '../staff/display-names.js';
import type { DestructionList } from './destruction-list.js';

interface PaperLine {
  readonly number: Buffer | null;
  readonly kind: 'formal' | 'temporary';
  readonly source: string;
  readonly kept_at: Date;
}

/** 销毁清单, numbered, in the order of its lines (附件1 第十六条4). */
export async function issueDestructionList(
  tx: Transaction,
  cipher: Cipher,
  list: DestructionList,
  at: Date,
  by: By,
): Promise<IssuedPaper> {
  const lines = await tx.rows<PaperLine>(
    `SELECT c.card_number_enc AS number, k.kind, k.source, k.kept_at FROM destruction_list_lines l
     JOIN kept_cards k ON k.card_id = l.card_id JOIN cards c ON c.id = k.card_id WHERE l.list_id = $1 ORDER BY l.line`,
    [list.id],
  );
  const names = await displayNames(tx, [list.maker, by.actor]);
  return issueOfficePaper(tx, cipher, {
    kind: 'destructionList',
    office: list.office,
    division: list.division,
    by: by.actor,
    at,
    traceId: by.traceId ?? '',
    data: {
      maker: names(list.maker),
      checker: names(by.actor),
      blanks: list.blanks,
      cards: lines.map(({ number, kind, source, kept_at }) => ({
        cardNumber: number ? cipher.decryptText(number) : '',
        kind,
        source,
        keptOn: toShanghaiDay(kept_at),
      })),
    },
  });
}
