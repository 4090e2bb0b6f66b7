import { factFilesTopic, takeFactFile, takeWaitingFactFiles } from '../../../activities/fact-files/fact-files.js';
import { deliverNotice, type NoticeDeps } from '../../../activities/notices/deliver.js';
import { noticesTopic } from '../../../activities/notices/notices.js';
import { sweepNotices } from '../../../activities/notices/sweep.js';
import { papersTopic } from '../../../activities/papers/papers.js';
import { renderPaper } from '../../../activities/papers/render.js';
import { isRefusal } from '../../../domain/refusal/refusal.js';
import type { SideWorkTopic } from './side-work.js';

/** The topics of the outbox and who does their work. */
export function sideWorkTopics(deps: NoticeDeps): Readonly<Record<string, SideWorkTopic>> {
  return {
    [noticesTopic]: {
      concurrency: 5,
      handler: (payload, lastTry) => deliverNotice(deps, String(payload.noticeId), lastTry),
    },
    // One at a time: a file holds up whoever enters the same facts by page.
    [factFilesTopic]: { concurrency: 1, handler: (payload) => takeFactFile(deps, String(payload.fileId)) },
    // One at a time: drawing is all computing. Whoever asks for a paper before its turn has it drawn at once.
    [papersTopic]: { concurrency: 1, handler: (payload) => drawOne(deps, String(payload.paperId)) },
  };
}

async function drawOne({ db, cipher }: NoticeDeps, paperId: string): Promise<void> {
  const drawn = await renderPaper(db, cipher, paperId);
  if (isRefusal(drawn)) throw new Error(`paper ${paperId}: ${drawn.code}`);
}

/** What brings stale work to an end. */
export function sideWorkSweeps(deps: NoticeDeps): readonly (() => Promise<unknown>)[] {
  return [() => sweepNotices(deps.db, deps.tellCase), () => takeWaitingFactFiles(deps)];
}
