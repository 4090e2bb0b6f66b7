import { SettlementEngine } from '../reconciliations/settlement-engine.js';
import type { StagedBranches } from './branch.js';

/** Two minutes before the statement is due, ten times as fast as real: the timer runs out. */
const byTheClock = 'waited-by-the-clock';

/** Every branch of `workflows/reconciliation.ts`, each on a stage of its own. */
export const reconciliation: StagedBranches<SettlementEngine> = {
  open: (branch) =>
    SettlementEngine.start(branch === byTheClock ? { startsAt: new Date('2026-12-03T23:58:00+08:00'), rate: 10 } : {}),
  branches: {
    'agreed-at-once': async (on) => {
      const { stage, workflowId } = on;
      await stage.settledRound(3);
      await stage.take(stage.statement(await stage.ours()));
      await on.until('agree');
      return workflowId;
    },
    'overdue-then-settled': async (on) => {
      const { stage, workflowId } = on;
      await stage.settledRound(3);
      await on.until('open');
      await stage.agency.setClock(new Date('2026-12-07T02:00:00Z'));
      await on.until('statementOverdue');
      await stage.take(stage.statement((await stage.ours()).slice(1)));
      await on.until('compare');
      await on.settleAll();
      await on.until('agree');
      return workflowId;
    },
    'compared-again': async (on) => {
      const { stage, workflowId } = on;
      await stage.settledRound(3);
      await stage.take(stage.statement((await stage.ours()).slice(1)));
      await on.until('compare');
      await stage.take(stage.statement(await stage.ours(), { correction: 1 }));
      await on.until('agree');
      return workflowId;
    },
    'begun-anew': async (on) => {
      const { stage, workflowId } = on;
      await stage.settledRound(3);
      await stage.take(stage.statement((await stage.ours()).slice(1)));
      await on.until('compare');
      await on.untilBegunAnew();
      await on.settleAll();
      await on.until('agree');
      return workflowId;
    },
    [byTheClock]: async (on) => {
      const { stage, workflowId } = on;
      await stage.settledRound(3);
      await on.until('statementOverdue');
      await stage.take(stage.statement(await stage.ours()));
      await on.until('agree');
      return workflowId;
    },
  },
};
