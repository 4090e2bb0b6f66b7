import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { keepDraft, queueBankFile, withSealedContent } from '../../activities/bank-files/draft.js';
import { exchangeWithBanksNow, startBankExchanges } from '../../activities/bank-files/exchange-workflows.js';
import { createMoneyWorker } from '../../apps/worker/case-workers.js';
import { eventually } from '../harness/harness.js';
import { startOwnWorkers } from '../harness/own-workers.js';
import { gb18030Bank, granted, startTwoSides, type TwoSides } from './two-sides.js';

let sides: TwoSides;
beforeAll(async () => {
  sides = await startTwoSides();
});
afterAll(() => sides.stop());

test('a bank’s exchange does its rounds by itself, at once when asked, and is started once', async () => {
  const { deps } = sides;
  const { client, stop } = await startOwnWorkers((place, client) =>
    createMoneyWorker(place, { ...deps, client, cipher: sides.agency.cipher }),
  );
  try {
    expect(await startBankExchanges(deps.db, client, [gb18030Bank])).toBe(1);
    expect(await startBankExchanges(deps.db, client, [gb18030Bank])).toBe(1);
    const batch = sides.nextBatch(gb18030Bank);
    const draft = { name: batch.name, kind: 'DK', agency: '140100', subject: '' } as const;
    await withSealedContent(deps, gb18030Bank, [batch.bytes], (sealed) =>
      deps.db.transaction(async (tx) => {
        const { id, contentSm3 } = granted(await keepDraft(tx, draft, sealed, { actor: 'maker' }));
        granted(await queueBankFile(tx, id, contentSm3, { actor: 'checker' }));
      }),
    );
    const stateOf = async (name: string) =>
      (await deps.db.find<{ state: string }>('SELECT state FROM bank_files WHERE name = $1', [name]))?.state;
    await eventually('the batch is sent', async () => {
      await exchangeWithBanksNow(client, [gb18030Bank]);
      return (await stateOf(batch.name)) === 'sent';
    });
    const nextMorning = new Date('2026-11-06T03:00:00Z');
    await sides.world.work();
    await sides.agency.setClock(nextMorning);
    await sides.world.tell(nextMorning);
    await eventually('the result is let in', async () => {
      await exchangeWithBanksNow(client, [gb18030Bank]);
      return (await stateOf(batch.name.replace('DK_', 'DKR_'))) === 'taken';
    });
    const { status } = await client.workflow.getHandle(`bank-exchange-${gb18030Bank}`).describe();
    expect(status.name).toBe('RUNNING');
  } finally {
    await stop();
  }
});
