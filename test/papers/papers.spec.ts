import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sm3 } from '../../activities/cipher/digest.js';
import { readPaper } from '../../activities/papers/papers.js';
import { type Print, type RecordedPrint, recordPrint } from '../../activities/papers/prints.js';
import { printablePaper, renderPaper } from '../../activities/papers/render.js';
import type { PaperFrame } from '../../domain/paper/paper.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import { paperCase } from './paper-case.js';
import { sampleFrame } from './samples.js';

let desk: Awaited<ReturnType<typeof paperCase>>;
beforeAll(async () => {
  desk = await paperCase();
});
afterAll(async () => {
  await desk?.close();
});

const receipt = { workingDays: 30, promisedOn: '2027-01-08', papers: ['本人身份证原件'] };
const issueReceipt = () => desk.issue('acceptanceReceipt', receipt);

let requests = 0;
const print = (paperId: string, reason?: string, requestId = `print-${++requests}`) => {
  const request = { actor: 'clerk1', requestId, route: 'printPaper', digest: 'same', traceId: 'trace1' };
  const order: Print = { paperId, by: 'clerk1', reason, request };
  return recordPrint(desk.db, order);
};

function granted<Value>(value: Value): Exclude<Value, { refused: true }> {
  if (isRefusal(value)) throw new Error(`refused: ${value.code}`);
  return value as Exclude<Value, { refused: true }>;
}
const rowOf = (id: string) =>
  desk.db.get<{ digest: string | null; prints: number; data_enc: Buffer; content_enc: Buffer | null }>(
    'SELECT digest, prints, data_enc, content_enc FROM papers WHERE id = $1',
    [id],
  );

describe('issuing', () => {
  test('freezes the facts of case, person and office, sealed, under the next number', async () => {
    const first = await issueReceipt();
    const second = await issueReceipt();
    expect(first.number).toMatch(/^SL14990101-2026-\d{6}$/);
    expect(Number(second.number.slice(-6))).toBe(Number(first.number.slice(-6)) + 1);
    const { data } = granted(await readPaper(desk.db, desk.cipher, first.id));
    expect((data.frame as PaperFrame).applicant.idNumber).toBe(sampleFrame.applicant.idNumber);
    expect(data.frame.office.phone).toBe(sampleFrame.office.phone);
    expect((data.frame as PaperFrame).caseNumber).toBe(sampleFrame.caseNumber);
    const row = await rowOf(first.id);
    expect(row.data_enc.toString('utf8')).not.toContain(sampleFrame.applicant.idNumber);
    expect(row.content_enc).toBeNull();
  });

  test('a step that is rolled back leaves neither paper nor number', async () => {
    const before = await issueReceipt();
    const broken = desk.issue('acceptanceReceipt', {
      ...receipt,
      toJSON: () => {
        throw new Error('broken');
      },
    } as never);
    await expect(broken).rejects.toThrow('broken');
    const after = await issueReceipt();
    expect(Number(after.number.slice(-6))).toBe(Number(before.number.slice(-6)) + 1);
  });
});

describe('the original', () => {
  test('is drawn once: five first readers at once get the same bytes, stored with their digest', async () => {
    const { id } = await issueReceipt();
    const drawn = await Promise.all(Array.from({ length: 5 }, () => renderPaper(desk.db, desk.cipher, id)));
    const bytes = drawn.map(granted);
    for (const each of bytes) expect(each.equals(bytes[0]!)).toBe(true);
    const row = await rowOf(id);
    expect(row.digest).toBe(sm3(bytes[0]!));
    expect(row.content_enc!.includes('%PDF')).toBe(false);
  });

  test('stays what it was when the office and the person change', async () => {
    const { id } = await issueReceipt();
    const before = granted(await renderPaper(desk.db, desk.cipher, id));
    await desk.db.run("UPDATE people SET name = '改名' WHERE id = (SELECT person_id FROM cases WHERE id = $1)", [
      desk.caseId,
    ]);
    expect(granted(await renderPaper(desk.db, desk.cipher, id)).equals(before)).toBe(true);
    const { data } = granted(await readPaper(desk.db, desk.cipher, id));
    expect((data.frame as PaperFrame).applicant.name).toBe(sampleFrame.applicant.name);
    await desk.db.run('UPDATE people SET name = $2 WHERE id = (SELECT person_id FROM cases WHERE id = $1)', [
      desk.caseId,
      sampleFrame.applicant.name,
    ]);
  });

  test('of an unknown paper is refused', async () => {
    expect(await renderPaper(desk.db, desk.cipher, 'none')).toMatchObject({ code: 'access.not-found' });
  });
});

describe('printing', () => {
  test('the first is the original, a later one a marked copy that leaves the original alone', async () => {
    const { id } = await issueReceipt();
    const original = granted(await renderPaper(desk.db, desk.cipher, id));
    expect(await print(id)).toEqual({ paperId: id, ordinal: 1, copy: false });
    expect(granted(await printablePaper(desk.db, desk.cipher, { paperId: id, ordinal: 1 })).equals(original)).toBe(
      true,
    );
    expect(await print(id, '申领人遗失')).toEqual({ paperId: id, ordinal: 2, copy: true });
    const copy = granted(await printablePaper(desk.db, desk.cipher, { paperId: id, ordinal: 2 }));
    expect(copy.equals(original)).toBe(false);
    expect(granted(await printablePaper(desk.db, desk.cipher, { paperId: id, ordinal: 2 })).equals(copy)).toBe(true);
    expect((await rowOf(id)).digest).toBe(sm3(original));
    expect(granted(await renderPaper(desk.db, desk.cipher, id)).equals(original)).toBe(true);
  });

  test.each([undefined, '', '   '])('a copy for the reason %p is refused and not counted', async (reason) => {
    const { id } = await issueReceipt();
    await print(id);
    expect(await print(id, reason)).toMatchObject({ refused: true, code: 'paper.reason-missing', field: 'reason' });
    expect((await rowOf(id)).prints).toBe(1);
  });

  test('twenty at once are numbered 1 to 20, and one of them is the original', async () => {
    const { id } = await issueReceipt();
    const printed = await Promise.all(Array.from({ length: 20 }, () => print(id, '打印机卡纸')));
    const ordinals = printed.map((each) => granted(each) as RecordedPrint).sort((a, b) => a.ordinal - b.ordinal);
    expect(ordinals.map((each) => each.ordinal)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(ordinals.filter((each) => !each.copy)).toHaveLength(1);
    const audited = await desk.db.rows("SELECT 1 FROM audit_entries WHERE object_id = $1 AND action = 'printPaper'", [
      id,
    ]);
    expect(audited).toHaveLength(20);
  });

  test('a repeated request is counted once', async () => {
    const { id } = await issueReceipt();
    const answers = [await print(id, undefined, 'repeated-1'), await print(id, undefined, 'repeated-1')];
    expect(answers[1]).toEqual(answers[0]);
    expect((await rowOf(id)).prints).toBe(1);
  });

  test('an unknown paper is refused', async () => {
    expect(await print('none')).toMatchObject({ code: 'access.not-found' });
  });
});
