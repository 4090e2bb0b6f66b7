import { isTerminalResult, lockedByErrors, type PinAction, type PinResult } from '../domain/card/pin.js';
import { outside } from './kernel/activities.js';
import type { Case } from './kernel/case.js';

/** 一件业务中,在终端最多办理的次数;仍未办成的,业务终止,须重新受理。 */
const mostVisits = 50;

/**
 * 持卡人在终端办理,本系统只见指令和结果,不见密码. What the terminal did is never guessed: without a believable answer a
 * clerk looks at the card, and asking again repeats the same order, which has one effect only.
 */
export async function atTerminal(
  c: Case,
  action: PinAction,
  lockAfter = Number.POSITIVE_INFINITY,
): Promise<'done' | 'locked' | 'givenUp'> {
  let order = 1;
  let unknown = false;
  for (let visit = 1; visit <= mostVisits; visit++) {
    const asked = { caseId: c.id, order, action };
    const answer = await c.ask('terminal', async (ordinal) => ({
      ...(await outside.orderAtTerminal({ ...asked, ordinal })),
    }));
    const result = lockedByErrors(answer.result as PinResult, Number(answer.errors), lockAfter);
    if (result === 'done') return 'done';
    if (result === 'locked' && action === 'change') return 'locked';
    // An order whose end is not known stays so until the terminal tells it.
    unknown = result === 'unclear' || (unknown && result === 'unusable');
    const next = await c.task(unknown ? 'unclear' : 'again', { about: result });
    if (next.choice === 'done') return 'done';
    if (next.choice === 'giveUp') return 'givenUp';
    if (isTerminalResult(result)) order += 1;
  }
  return 'givenUp';
}
