import { askRedraft, refuseRound } from '../../activities/cycles/check-round.js';
import { getCycle } from '../../activities/cycles/cycle-row.js';
import { nudge } from '../../activities/cycles/nudge.js';
import { pauseCycle, resumeCycle } from '../../activities/cycles/pause.js';
import type { RoundRow } from '../../activities/cycles/round-row.js';
import { eventually } from '../harness/harness.js';
import { agreeAll, answer, sendBack } from '../month/bank-answers.js';
import { MonthEngine } from '../month/month-engine.js';
import { agency, checker, MonthStage, maker } from '../month/month-stage.js';
import type { PlayedOn, StagedBranches } from './branch.js';

/** A month of a branch's own: its rows, and the workers that carry it. */
export interface MonthScene extends PlayedOn {
  readonly stage: MonthStage;
  readonly engine: MonthEngine;
}

/** One way through a workflow of the month; gives the workflow whose history is kept, once it has ended. */
export type MonthBranch = (scene: MonthScene) => Promise<string>;

const cycleId = `deduction-${agency}-110-202611-1`;
const workflowId = `cycle-${cycleId}`;

/** Opens a scene at the opening of November with a few people. */
async function open(): Promise<MonthScene> {
  const stage = await MonthStage.open();
  await stage.populate(10);
  const engine = await MonthEngine.start(stage);
  const close = async () => {
    await engine.stop();
    await stage.close();
  };
  return { stage, engine, client: engine.client, close };
}

const roundIdOf = ({ ordinal }: RoundRow) => `round-${ordinal}`;
const by = (actor: string) => ({ actor });

async function drafted({ engine }: MonthScene): Promise<RoundRow[]> {
  await engine.open();
  await engine.step('2026-11-06T08:00:00+08:00');
  return engine.rounds(cycleId, 1, 'drafted', 2);
}

async function sent(scene: MonthScene): Promise<RoundRow[]> {
  const rounds = await drafted(scene);
  for (const round of rounds) {
    await scene.stage.release(round);
    await scene.stage.send(round);
  }
  return rounds;
}

async function answerAll({ stage, engine }: MonthScene, rounds: readonly RoundRow[]): Promise<void> {
  for (const round of rounds) {
    await answer(stage, round);
    await nudge(engine.client, [roundIdOf(round)]);
  }
}

async function closeAll({ stage, engine }: MonthScene): Promise<string> {
  await engine.step('2026-11-26T00:00:00+08:00');
  await engine.passed(cycleId, 'close');
  await agreeAll(stage);
  await eventually('it is closed', async () => {
    await nudge(engine.client, [workflowId]);
    return (await getCycle(stage.db, cycleId)).state === 'closed';
  });
  return workflowId;
}

async function refuse({ stage, engine }: MonthScene, round: RoundRow): Promise<void> {
  await stage.db.transaction((tx) => refuseRound(tx, round.ordinal, '金额有误', by(checker)));
  await nudge(engine.client, [roundIdOf(round)]);
}

const deductionCycle: Readonly<Record<string, MonthBranch>> = {
  closed: async (scene) => {
    const rounds = await sent(scene);
    await scene.engine.step('2026-11-09T10:00:00+08:00');
    await answerAll(scene, rounds);
    await scene.engine.rounds(cycleId, 1, 'posted', 2);
    await scene.engine.step('2026-11-13T09:00:00+08:00');
    await scene.engine.passed(cycleId, 'remind.2');
    await scene.engine.step('2026-11-17T08:00:00+08:00');
    await scene.engine.passed(cycleId, 'send.2');
    return closeAll(scene);
  },
  'paused-and-resumed': async (scene) => {
    const { stage, engine } = scene;
    await engine.open();
    await engine.step('2026-11-04T09:00:00+08:00');
    await engine.passed(cycleId, 'remind.1');
    await stage.db.transaction((tx) => pauseCycle(tx, cycleId, '账户核查', by(maker)));
    await nudge(engine.client, [workflowId]);
    await engine.step('2026-11-06T08:00:00+08:00');
    await nudge(engine.client, [workflowId]);
    await stage.db.transaction((tx) => resumeCycle(tx, cycleId, '', by(maker)));
    await engine.rounds(cycleId, 1, 'drafted', 2);
    for (const round of await engine.rounds(cycleId, 1, 'drafted', 2)) await refuse(scene, round);
    return closeAll(scene);
  },
  'drafted-anew': async (scene) => {
    const { stage, engine } = scene;
    const [first, second] = await drafted(scene);
    await refuse(scene, first!);
    await stage.db.transaction((tx) => askRedraft(tx, first!.ordinal, by(maker)));
    await nudge(engine.client, [workflowId]);
    const rounds = await engine.rounds(cycleId, 1, 'drafted', 2);
    for (const round of rounds) {
      await stage.release(round);
      await stage.send(round);
    }
    await engine.step('2026-11-09T10:00:00+08:00');
    await answerAll(scene, rounds);
    await engine.rounds(cycleId, 1, 'posted', 2);
    if (!second) throw new Error('one round only');
    return closeAll(scene);
  },
  'window-over': async (scene) => {
    await scene.engine.open();
    await eventually('it is assessed', async () => (await getCycle(scene.stage.db, cycleId)).assessed_at);
    return closeAll(scene);
  },
  'begun-again': async (scene) => {
    const rounds = await sent(scene);
    await scene.engine.step('2026-11-09T10:00:00+08:00');
    await answerAll(scene, rounds);
    await scene.engine.rounds(cycleId, 1, 'posted', 2);
    await closeAll(scene);
    await scene.engine.resultOf(workflowId);
    // As after the loss of Temporal's database: its rounds run or have ended, its steps are recorded.
    await scene.engine.client.workflow.execute('deductionCycle', {
      workflowId: `${workflowId}-again`,
      taskQueue: 'cases',
      args: [{ cycleId }],
    });
    return `${workflowId}-again`;
  },
};

const bankRound: Readonly<Record<string, MonthBranch>> = {
  posted: async (scene) => {
    const [round] = await sent(scene);
    await scene.engine.step('2026-11-09T10:00:00+08:00');
    await answerAll(scene, [round!]);
    return roundIdOf(round!);
  },
  overdue: async (scene) => {
    const [round] = await sent(scene);
    await nudge(scene.engine.client, [roundIdOf(round!)]);
    await scene.engine.step('2026-11-12T00:00:00+08:00');
    await eventually('it is overdue', async () => {
      await scene.engine.sweep();
      return scene.stage.db.find('SELECT 1 AS late FROM bank_rounds WHERE ordinal = $1 AND overdue_since IS NOT NULL', [
        round!.ordinal,
      ]);
    });
    await answerAll(scene, [round!]);
    return roundIdOf(round!);
  },
  refused: async (scene) => {
    const [round] = await drafted(scene);
    await refuse(scene, round!);
    return roundIdOf(round!);
  },
  'sent-back': async (scene) => {
    const [round] = await sent(scene);
    await scene.engine.step('2026-11-09T10:00:00+08:00');
    await sendBack(scene.stage, round!);
    await nudge(scene.engine.client, [roundIdOf(round!)]);
    return roundIdOf(round!);
  },
};

const openCycles: Readonly<Record<string, MonthBranch>> = {
  opened: async ({ engine }) => {
    await engine.client.workflow.execute('openCycles', { workflowId: 'open-cycles', taskQueue: 'cases' });
    return 'open-cycles';
  },
  'nothing-due': async ({ engine }) => {
    await engine.open();
    await engine.client.workflow.execute('openCycles', { workflowId: 'open-cycles', taskQueue: 'cases' });
    return 'open-cycles';
  },
};

/** Every branch of every workflow of the month's cycles, by type; each on a scene of its own. */
export const cycleBranches: Readonly<Record<string, StagedBranches<MonthScene>>> = {
  deductionCycle: { open, branches: deductionCycle },
  bankRound: { open, branches: bankRound },
  openCycles: { open, branches: openCycles },
};
