import { deliverNotice, type NoticeDeps } from '../../../activities/notices/deliver.js';
import { noticesTopic } from '../../../activities/notices/notices.js';
import { sweepNotices } from '../../../activities/notices/sweep.js';
import type { SideWorkTopic } from './side-work.js';

/** The topics of the outbox and who does their work. */
export function sideWorkTopics(deps: NoticeDeps): Readonly<Record<string, SideWorkTopic>> {
  return {
    [noticesTopic]: {
      concurrency: 5,
      handler: (payload, lastTry) => deliverNotice(deps, String(payload.noticeId), lastTry),
    },
  };
}

/** What brings stale work to an end. */
export function sideWorkSweeps(deps: NoticeDeps): readonly (() => Promise<unknown>)[] {
  return [() => sweepNotices(deps.db, deps.tellCase)];
}
