import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Stage } from '../cases/stage.js';

describe('issuance (附件1 第十一条)', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());

  test('from filing to the collected card', async () => {
    const { id, number } = await stage.file();
    const accepted = await stage.complete(id, 'review', 'approve');
    expect(accepted).toMatchObject({ status: 'open', promisedBy: '2026-04-14T15:59:59.999Z' });
    await stage.factoryAnswers(id, 'produced');
    await stage.complete(id, 'arrival', 'receive');
    const closed = await stage.complete(id, 'collection', 'handOver', { verifiedBy: 'receipt', receiptNumber: number });
    expect(closed).toMatchObject({ status: 'closed', outcome: 'issued', tasks: [], nextDue: null });
    const card = await stage.db.get<{ state: string }>('SELECT state FROM cards WHERE state_case_id = $1', [id]);
    expect(card.state).toBe('delivered');
    expect(await stage.story(id)).toMatchInlineSnapshot(`
[
  "filed",
  "opened review",
  "decided review",
  "accepted",
  "paperIssued",
  "opened identity",
  "decided identity",
  "cardOrdered",
  "opened production",
  "decided production",
  "opened arrival",
  "decided arrival",
  "card",
  "promiseMet",
  "noticeQueued",
  "opened collection",
  "decided collection",
  "card",
  "closed",
]
`);
  });
});
