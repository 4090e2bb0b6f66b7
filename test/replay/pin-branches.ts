import type { Stage } from '../cases/stage.js';
import { file, filingOf, untilClosed } from '../losses/ways.js';
import { cardWithPin, filePin, type PinFacts, pinCaseOf } from '../pins/ways.js';
import type { Branch } from './branch.js';

/** The terminal's next results; whatever is left of them does not reach the next branch. */
type Results = Stage['terminal']['next'];

/** Files a change whose terminal answers so, and tries again until it has answered all. */
async function changeWith(stage: Stage, results: Results, facts: PinFacts = {}): Promise<string> {
  stage.terminal.next = results;
  return filePin(stage, 'pinChange', await cardWithPin(stage, facts));
}

/** Every branch of `workflows/pin-change.ts`. */
export const pinChange: Readonly<Record<string, Branch>> = {
  changed: async (stage) => {
    const id = await changeWith(stage, ['wrong_pin', 'aborted', 'done']);
    await stage.complete(id, 'again', 'retry');
    await stage.complete(id, 'again', 'retry');
    await untilClosed(stage, id);
    return id;
  },
  'changed-after-papers': async (stage) => {
    const card = await cardWithPin(stage);
    const { id } = await file(stage, pinCaseOf('pinChange', card, { papersReceived: [] }));
    await stage.taskOf(id, 'papers');
    await stage.step(id, { action: 'papersReceived' }, { codes: ['card'] });
    await untilClosed(stage, id);
    return id;
  },
  locked: async (stage) => {
    const id = await changeWith(stage, ['locked']);
    await untilClosed(stage, id);
    return id;
  },
  'given-up': async (stage) => {
    const id = await changeWith(stage, ['aborted']);
    await stage.complete(id, 'again', 'giveUp');
    return id;
  },
  withdrawn: async (stage) => {
    const id = await changeWith(stage, ['wrong_pin']);
    await stage.taskOf(id, 'again');
    await stage.step(id, { action: 'withdraw' }, { reason: '改日再办' });
    return id;
  },
  'not-known-and-asked-again': async (stage) => {
    stage.terminal.mood = 'lost';
    const id = await changeWith(stage, []);
    await stage.taskOf(id, 'unclear');
    stage.terminal.mood = 'normal';
    await stage.complete(id, 'unclear', 'retry');
    await untilClosed(stage, id);
    return id;
  },
  'seen-to-be-done': async (stage) => {
    stage.terminal.mood = 'lost';
    const id = await changeWith(stage, []);
    await stage.complete(id, 'unclear', 'done', { reason: '当面以新密码验卡成功' });
    stage.terminal.mood = 'normal';
    return id;
  },
  'lost-meanwhile': async (stage) => {
    const card = await cardWithPin(stage);
    const { id } = await file(stage, pinCaseOf('pinChange', card, { papersReceived: [] }));
    await stage.taskOf(id, 'papers');
    await file(stage, filingOf('loss', card));
    await stage.step(id, { action: 'papersReceived' }, { codes: ['card'] });
    await stage.complete(id, 'again', 'giveUp');
    return id;
  },
};

/** Every branch of `workflows/pin-reset.ts`. */
export const pinReset: Readonly<Record<string, Branch>> = {
  reset: async (stage) => {
    stage.terminal.next = ['done'];
    const id = await filePin(stage, 'pinReset', await cardWithPin(stage, { pinLocked: true }));
    await untilClosed(stage, id);
    return id;
  },
  'given-up': async (stage) => {
    stage.terminal.next = ['aborted'];
    const id = await filePin(stage, 'pinReset', await cardWithPin(stage, { pinLocked: true }));
    await stage.complete(id, 'again', 'giveUp');
    return id;
  },
  'reset-after-papers': async (stage) => {
    const { id } = await file(stage, pinCaseOf('pinReset', await cardWithPin(stage), { papersReceived: ['card'] }));
    await stage.taskOf(id, 'papers');
    await stage.step(id, { action: 'papersReceived' }, { codes: ['idOriginal', 'idCopy'] });
    await untilClosed(stage, id);
    return id;
  },
  withdrawn: async (stage) => {
    stage.terminal.next = ['aborted'];
    const id = await filePin(stage, 'pinReset', await cardWithPin(stage, { pinLocked: true }));
    await stage.taskOf(id, 'again');
    await stage.step(id, { action: 'withdraw' }, { reason: '改日再办' });
    return id;
  },
  'seen-to-be-done': async (stage) => {
    stage.terminal.mood = 'lost';
    const id = await filePin(stage, 'pinReset', await cardWithPin(stage, { pinLocked: true }));
    await stage.complete(id, 'unclear', 'done', { reason: '当面以初始密码验卡成功' });
    stage.terminal.mood = 'normal';
    return id;
  },
  'not-known-and-given-up': async (stage) => {
    stage.terminal.mood = 'down';
    const id = await filePin(stage, 'pinReset', await cardWithPin(stage));
    await stage.complete(id, 'unclear', 'giveUp', { reason: '终端故障' });
    stage.terminal.mood = 'normal';
    return id;
  },
};
