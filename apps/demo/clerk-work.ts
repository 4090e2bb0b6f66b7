import type { Application } from './application.js';
import type { InboxTask, Window } from './window.js';
import type { WorkingHours } from './working-hours.js';

/** What a clerk does with a task, and when: people come back after days, couriers too. */
interface Handling {
  readonly when: (hours: WorkingHours, now: Date, application: Application, task: InboxTask) => Date | undefined;
  readonly handle: (window: Window, task: InboxTask, application: Application) => Promise<void>;
}

const inDays =
  (from: number, to: number) =>
  (hours: WorkingHours, now: Date, { random }: Application): Date =>
    hours.slotInDays(now, random.int(from, to), random.int(0, 3));

const handlings: Readonly<Record<string, Handling>> = {
  papers: { when: inDays(1, 8), handle: handleMissingPapers },
  review: {
    when: (hours, now, application, task) =>
      task.caseStatus === 'on_hold' ? inDays(2, 6)(hours, now, application) : hours.nextSlot(now),
    handle: handleReview,
  },
  amendIdentity: { when: inDays(1, 3), handle: amendIdentity },
  amendPhoto: {
    when: inDays(1, 4),
    handle: async (window, task, { number }) =>
      window.complete(task, 'retry', { photoId: await window.uploadPhoto(number + 100_000) }),
  },
  amendData: { when: inDays(1, 2), handle: (window, task) => window.complete(task, 'retry') },
  arrival: { when: inDays(1, 2), handle: async (window, task) => window.cardArrived(task.caseId) },
  collection: { when: whenCollected, handle: handOver },
  recall: { when: inDays(1, 3), handle: (window, task) => window.complete(task, 'destroy') },
};

/** When a task is done, or nothing where nobody comes for it. Throws for a step that the demo does not know. */
export function whenDone(hours: WorkingHours, task: InboxTask, application: Application, now: Date): Date | undefined {
  return handlingOf(task).when(hours, now, application, task);
}

/** Does the task at the window. */
export async function doTask(window: Window, task: InboxTask, application: Application): Promise<void> {
  await handlingOf(task).handle(window, task, application);
}

function handlingOf(task: InboxTask): Handling {
  const handling = handlings[task.step];
  if (!handling) throw new Error(`the demo has no clerk for the step ${task.step}`);
  return handling;
}

async function handleMissingPapers(window: Window, task: InboxTask, application: Application): Promise<void> {
  if (application.plot.withdraws === 'papers') {
    return window.act(task.caseId, 'withdraw', { reason: '资料无法补齐,本人撤回' });
  }
  return window.bringPapers(application);
}

async function handleReview(window: Window, task: InboxTask, { plot }: Application): Promise<void> {
  if (task.caseStatus === 'on_hold') {
    await window.act(task.caseId, 'resume', { note: '资料已核实' });
  } else if (plot.review === 'hold') {
    return window.act(task.caseId, 'hold', { reason: '户籍证明待补' });
  }
  if (plot.withdraws === 'review') return window.act(task.caseId, 'withdraw', { reason: '本人不再申领' });
  if (plot.review === 'refuse') return window.complete(task, 'refuse', { reason: '户籍不在受理范围' });
  await window.complete(task, 'approve');
  await window.print(task.caseId, 'acceptanceReceipt');
}

async function amendIdentity(window: Window, task: InboxTask, { plot, applicant }: Application): Promise<void> {
  if (plot.police === 'refused') return window.complete(task, 'refuse', { reason: '身份信息与公安登记不符' });
  return window.complete(task, 'retry', { name: applicant.name });
}

function whenCollected(hours: WorkingHours, now: Date, application: Application): Date | undefined {
  const { collects } = application.plot;
  if (collects === 'never') return undefined;
  return collects === 'reminded' ? inDays(26, 38)(hours, now, application) : inDays(1, 12)(hours, now, application);
}

/** 凭回执领卡 (附件1 第十一条(4)); who lost it shows the ID document. */
async function handOver(window: Window, task: InboxTask, application: Application): Promise<void> {
  const { plot, applicant, caseNumber } = application;
  if (plot.wrongCollector) {
    const asked = window.complete(task, 'handOver', {
      verifiedBy: 'idDocument',
      collectorIdNumber: '11010519491231002X',
    });
    await window.mustBeRefused(asked, 'case.collector-not-verified', 'wrong collectors refused');
  }
  if (plot.receipt === 'lost') {
    await window.print(task.caseId, 'acceptanceReceipt', '回执遗失');
    return window.complete(task, 'handOver', { verifiedBy: 'idDocument', collectorIdNumber: applicant.idNumber });
  }
  return window.complete(task, 'handOver', { verifiedBy: 'receipt', receiptNumber: caseNumber });
}
