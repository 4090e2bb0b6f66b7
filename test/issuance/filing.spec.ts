import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FiledCase, Filing } from '../../domain/case/filing.js';
import { isRefusal, type Refusal } from '../../domain/refusal/refusal.js';
import { office, Stage } from '../cases/stage.js';
import { papersOf } from './ways.js';

describe('filing an issuance (附件1 第十一条(1)(2))', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());

  const agent = { name: '李四', idNumber: '11010519491231002X', phone: '13900000000', relation: '配偶' };

  /** What a filing may write: nothing of it may be there after a refusal. */
  async function written(): Promise<object> {
    return stage.db.get(
      `SELECT (SELECT count(*) FROM cases) AS cases, (SELECT count(*) FROM people) AS people,
         (SELECT count(*) FROM checklist_items) AS items, (SELECT count(*) FROM papers) AS papers,
         (SELECT count(*) FROM audit_entries) AS audit, (SELECT count(*) FROM requests) AS requests`,
    );
  }

  async function refused(filing: Filing): Promise<Refusal> {
    const before = await written();
    const answer = await stage.tryFile(filing);
    expect(await written()).toEqual(before);
    if (!isRefusal(answer)) throw new Error('it was filed');
    return answer;
  }

  test.each([
    ['too short', '14010519900307'],
    ['wrong check digit', '140105199003070010'],
    ['a letter in it', '14010519900307A01X'],
    ['no such day', '140105199002300011'],
    ['empty', ''],
  ])('an ID number that is malformed is refused: %s', async (_, idNumber) => {
    const filing = await stage.filing();
    expect(await refused({ ...filing, applicant: { ...filing.applicant, idNumber } })).toMatchObject({
      code: 'input.id-number',
      field: 'applicant.idNumber',
    });
  });

  test.each([
    ['empty', ''],
    ['a separator of files in it', '张|三'],
    ['too long', '张'.repeat(51)],
  ])('a name is refused: %s', async (_, name) => {
    const filing = await stage.filing();
    expect(await refused({ ...filing, applicant: { ...filing.applicant, name } })).toMatchObject({
      code: 'input.name',
      field: 'applicant.name',
    });
  });

  test('a minor needs a guardian; with one, the household register stands for the ID card', async () => {
    const filing = await stage.filing();
    const child = { ...filing.applicant, idNumber: stage.idNumber('20150601') };
    expect(await refused({ ...filing, applicant: child })).toMatchObject({
      code: 'case.guardian-missing',
      field: 'by',
    });
    const byGuardian: Filing = {
      ...filing,
      applicant: child,
      by: 'guardian',
      representative: { ...agent, relation: '父亲' },
      papersReceived: ['applicationForm', 'guardianIdOriginal', 'guardianIdCopy', 'householdRegister'],
    };
    const filed = (await stage.tryFile(byGuardian)) as FiledCase;
    expect(await papersOf(stage, filed.id)).toEqual([]);
  });

  test('an agent gives particulars, which are checked', async () => {
    const filing = await stage.filing({ by: 'agent' });
    expect(await refused({ ...filing, representative: { ...agent, idNumber: '1' } })).toMatchObject({
      code: 'input.id-number',
      field: 'representative.idNumber',
    });
    expect(await refused({ ...filing, representative: { ...agent, name: ' ' } })).toMatchObject({
      code: 'input.name',
      field: 'representative.name',
    });
  });

  test('a photo that nobody uploaded here is refused', async () => {
    expect(await refused(await stage.filing({ photoId: 'nobody' }))).toMatchObject({
      code: 'case.photo-missing',
      field: 'photoId',
    });
    const elsewhere = await stage.filing();
    await stage.db.run('UPDATE photos SET division = $2 WHERE id = $1', [elsewhere.photoId, '140202']);
    expect(await refused(elsewhere)).toMatchObject({ code: 'case.photo-missing', field: 'photoId' });
  });

  test('a known person under another name is refused', async () => {
    const filing = await stage.filing();
    const filed = await stage.file(filing);
    await stage.step(filed.id, { action: 'withdraw' }, { reason: '不办了' });
    expect(await refused({ ...filing, applicant: { ...filing.applicant, name: '张山' } })).toMatchObject({
      code: 'person.name-differs',
    });
  });

  test('thirty windows at once: one case, everybody else is pointed to it', async () => {
    const filing = await stage.filing();
    const answers = await Promise.all(Array.from({ length: 30 }, () => stage.tryFile(filing)));
    const filed = answers.filter((answer) => !isRefusal(answer)) as FiledCase[];
    expect(filed).toHaveLength(1);
    for (const answer of answers.filter(isRefusal)) {
      expect(answer).toMatchObject({ code: 'case.already-open', conflict: { kind: 'case', id: filed[0]!.id } });
    }
    const people = await stage.db.rows('SELECT id FROM people WHERE id = (SELECT person_id FROM cases WHERE id = $1)', [
      filed[0]!.id,
    ]);
    expect(people).toHaveLength(1);
    expect(filed[0]!.number).toMatch(new RegExp(`^${office}-2026-\\d{7}$`));
  });
});
