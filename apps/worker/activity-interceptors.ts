import type { ActivityInterceptorsFactory } from '@temporalio/worker';

const beatMs = 5_000;

/** Tells Temporal that an activity still lives, so that what a killed worker had begun is begun again within seconds. */
export const beatWhileWorking: ActivityInterceptorsFactory = (context) => ({
  inbound: {
    execute: async (input, next) => {
      const beat = setInterval(() => context.heartbeat(), beatMs);
      try {
        return await next(input);
      } finally {
        clearInterval(beat);
      }
    },
  },
});

/** What activities of a case are asked with, as far as a fault point tells them apart. */
interface Asked {
  readonly caseId?: string;
  readonly action?: string;
  readonly decision?: { readonly step: string };
}

/**
 * Kills this process, as kill -9 does, right before an activity's transaction begins or right after it was committed and
 * before Temporal learns of it: `recordStep:after:review`, or of one case only `recordStep:before:identity:<case id>`. For
 * tests only; the settings refuse it unless NODE_ENV is test.
 */
export function dieAtFaultPoint(point: string): ActivityInterceptorsFactory {
  const [activity, moment, wanted, caseId] = point.split(':');
  const isMeant = (type: string, { decision, action, caseId: asked }: Asked) =>
    type === activity && (decision?.step ?? action ?? '') === wanted && (!caseId || caseId === asked);
  return (context) => ({
    inbound: {
      execute: async (input, next) => {
        const meant = isMeant(context.info.activityType, (input.args[0] ?? {}) as Asked);
        if (meant && moment === 'before') process.kill(process.pid, 'SIGKILL');
        const result = await next(input);
        if (meant) process.kill(process.pid, 'SIGKILL');
        return result;
      },
    },
  });
}
