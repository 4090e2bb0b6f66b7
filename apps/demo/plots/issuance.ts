import type { Party } from '../../../domain/case/case-type.js';
import type { Handling, OutsideAnswers, Plot, Scene, TaskScene } from '../errand.js';
import { mistyped } from '../population.js';
import { caseOf } from '../visitor.js';
import type { Said } from '../window.js';
import { activate, atOnce, bringsPapers, chooses, makingHandlings } from './handlings.js';

/** What happens to one application, beside the usual way. Whatever is absent goes well. */
interface Twist {
  readonly name: string;
  readonly perMille: number;
  readonly by?: Party;
  /** Papers not brought along (附件1 第六条); they come some days later. */
  readonly missing?: readonly string[];
  readonly withdraws?: 'papers' | 'review';
  readonly review?: 'refuse' | 'hold';
  /** The name was typed wrong, so the police record differs; or the amendment ends the application. */
  readonly police?: 'slip' | 'refused';
  readonly factory?: '1' | '2' | '3';
  readonly sms?: 'fails' | 'noPhone';
  readonly collects?: 'reminded' | 'never';
  /** The receipt is lost: printed again as a copy, and the ID document is shown. */
  readonly receipt?: 'lost';
  /** Tries to apply a second time while the first application is open. */
  readonly appliesTwice?: true;
  /** Somebody else's ID document is shown first. */
  readonly wrongCollector?: true;
  /** Activates the card within days and changes its PIN, in two more cases. */
  readonly usesCard?: true;
}

/** Of a thousand applications. */
const twists: readonly Twist[] = [
  { name: 'the usual way', perMille: 530 },
  { name: 'papers missing', perMille: 90, missing: ['idCopy'], by: 'applicant' },
  { name: 'photo missing', perMille: 35, missing: ['photo'] },
  { name: 'several papers missing', perMille: 25, missing: ['idCopy', 'applicationForm', 'photo'] },
  { name: 'withdrawn for want of papers', perMille: 12, missing: ['applicationForm'], withdraws: 'papers' },
  { name: 'withdrawn at review', perMille: 18, withdraws: 'review' },
  { name: 'refused at review', perMille: 20, review: 'refuse' },
  { name: 'on hold for a paper', perMille: 30, review: 'hold' },
  { name: 'police mismatch, amended', perMille: 35, police: 'slip' },
  { name: 'police mismatch, refused', perMille: 10, police: 'refused' },
  { name: 'photo refused by the factory', perMille: 25, factory: '1' },
  { name: 'data refused by the factory', perMille: 15, factory: '2' },
  { name: 'spoiled, made again', perMille: 20, factory: '3' },
  { name: 'SMS failed', perMille: 25, sms: 'fails' },
  { name: 'no telephone', perMille: 15, sms: 'noPhone' },
  { name: 'collected after a reminder', perMille: 25, collects: 'reminded' },
  { name: 'never collected, recalled', perMille: 10, collects: 'never' },
  { name: 'receipt lost, copy printed', perMille: 30, receipt: 'lost' },
  { name: 'applied twice', perMille: 15, appliesTwice: true },
  { name: 'wrong collector first', perMille: 15, wrongCollector: true },
];

/** 申领 (附件1 第十一条): shares of a thousand applications. */
export const issuancePlots: readonly Plot[] = twists.map(plotOf);

/** The card is used at once: collected, activated, the initial PIN changed (第十一, 十二, 十七条). */
export const firstCardPlot: Plot = plotOf({
  name: 'collected, activated, PIN changed',
  perMille: 40,
  by: 'applicant',
  usesCard: true,
});

function plotOf(twist: Twist): Plot {
  return {
    type: 'issuance',
    name: twist.name,
    cases: twist.usesCard ? 3 : 1,
    perMille: twist.perMille,
    ...(twist.by ? { by: twist.by } : {}),
    answers: answersOf(twist),
    begin: (scene) => apply(scene, twist),
    steps: {
      ...makingHandlings,
      papers: twist.withdraws === 'papers' ? withdraws([1, 8], '资料无法补齐,本人撤回') : bringsPapers,
      review: reviewOf(twist),
      ...(twist.police === 'refused'
        ? { amendIdentity: chooses('refuse', { reason: '身份信息与公安登记不符' }, [1, 3]) }
        : {}),
      collection: { after: collectionOf(twist), act: (scene) => handOver(scene, twist) },
      recall: chooses('destroy', {}, [1, 3]),
    },
  };
}

function answersOf({ police, factory, sms }: Twist): OutsideAnswers {
  return {
    ...(police ? { police: police === 'slip' ? ['name_differs', 'match'] : ['not_found'] } : {}),
    ...(factory ? { factory: [factory] } : {}),
    ...(sms === 'fails' ? { sms: 'fails' } : {}),
  };
}

async function apply(scene: Scene, { missing, police, sms, appliesTwice }: Twist): Promise<void> {
  const { window, errand, town } = scene;
  const applicant = {
    ...(police ? { name: mistyped(errand.person.name) } : {}),
    ...(sms === 'noPhone' ? { phone: undefined } : {}),
  };
  const said: Said = { applicant, ...(missing ? { missing } : {}) };
  await window.file(errand, 'issuance', said);
  if (!appliesTwice) return;
  town.later(scene, atOnce, async () => {
    const again = window.file(errand, 'issuance', said);
    await window.mustBeRefused(again, 'case.already-open', 'second applications');
  });
}

function withdraws(after: Handling['after'], reason: string): Handling {
  return { after, act: ({ window, task }) => window.act(task.caseId, 'withdraw', { reason }) };
}

function reviewOf(twist: Twist): Handling {
  return {
    after: ({ task }) => (task.caseStatus === 'on_hold' ? [2, 6] : atOnce),
    act: (scene) => review(scene, twist),
  };
}

async function review({ window, task }: TaskScene, twist: Twist): Promise<void> {
  if (task.caseStatus === 'on_hold') {
    await window.act(task.caseId, 'resume', { note: '资料已核实' });
  } else if (twist.review === 'hold') {
    return window.act(task.caseId, 'hold', { reason: '户籍证明待补' });
  }
  if (twist.withdraws === 'review') return window.act(task.caseId, 'withdraw', { reason: '本人不再申领' });
  if (twist.review === 'refuse') return window.complete(task, 'refuse', { reason: '户籍不在受理范围' });
  await window.complete(task, 'approve');
  await window.print(task.caseId, 'acceptanceReceipt');
}

function collectionOf({ collects, usesCard }: Twist): Handling['after'] {
  if (collects === 'never') return () => undefined;
  if (collects === 'reminded') return [26, 38];
  return usesCard ? [1, 3] : [1, 12];
}

/** 凭回执领卡 (附件1 第十一条(4)); who lost it shows the ID document. */
async function handOver(scene: TaskScene, twist: Twist): Promise<void> {
  const { window, task, errand } = scene;
  if (twist.wrongCollector) {
    const shown = { verifiedBy: 'idDocument', collectorIdNumber: '11010519491231002X' };
    const asked = window.complete(task, 'handOver', shown);
    await window.mustBeRefused(asked, 'case.collector-not-verified', 'wrong collectors');
  }
  if (twist.receipt === 'lost') {
    await window.print(task.caseId, 'acceptanceReceipt', '回执遗失');
    const { idNumber } = errand.person;
    return window.complete(task, 'handOver', { verifiedBy: 'idDocument', collectorIdNumber: idNumber });
  }
  const { number } = caseOf(errand, 'issuance');
  await window.complete(task, 'handOver', { verifiedBy: 'receipt', receiptNumber: number });
  if (twist.usesCard) putInUse(scene);
}

/** Both sides are activated, each by itself; the initial PIN is changed before the card is used (第十七条1). */
function putInUse(scene: Scene): void {
  const { town } = scene;
  town.later(scene, [1, 3], async (visit) => {
    await activate(visit);
    town.later(visit, [1, 2], async ({ window, errand }) => void (await window.file(errand, 'pinChange')));
  });
  town.elsewhere(scene, [1, 4], town.banks, async ({ errand, now }) => {
    await town.banks.tell(await town.outside.newestCard(errand.person.idNumber), 'activated', now);
  });
}
