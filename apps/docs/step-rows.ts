import type { TaskStep, WaitStep } from '../../domain/case/case-type.js';
import { type CaseTypeName, getCaseType } from '../../domain/case/case-types.js';
import type { Role } from '../../domain/reach/reach.js';
import { sessionWords } from '../web/src/session/words.js';
import { tasksWords } from '../web/src/tasks/words.js';
import type { CaseGuide } from './case-guide.js';
import { bothIn } from './markdown.js';
import { type ScreenName, screenCell } from './screens.js';

const subjects = {
  applicant: { zh: '申领人(不必已有记录)', en: 'an applicant, on record or not' },
  person: { zh: '已登记的人', en: 'a person on record' },
  card: { zh: '已登记的卡', en: 'a card on record' },
} as const;

/** Who files a case of the type, for what, and since when it counts. */
export function whoFiles(type: CaseTypeName): string {
  const { filedBy, subject, effectiveAtFiling } = getCaseType(type);
  const since = effectiveAtFiling ? '登记即时生效。In effect with its filing.' : '';
  const who = filedBy.map(roleWord).join('、');
  return `受理 filed by: ${who};对象 for: ${bothIn(subjects[subject])}。${since}`;
}

/** Filing first, then every step in the order of the case type. */
export function stepRows(type: CaseTypeName, guide: CaseGuide): string[][] {
  const { steps, filedBy } = getCaseType(type);
  const screens = guide.filing.screens.map((name) => screenCell(name).replace('<type>', type)).join(' → ');
  const filing = [guide.filing.article, '受理登记 / Filing', filedBy.map(roleWord).join('、'), '', '', '', screens];
  return [
    filing,
    ...Object.entries(steps).map(([name, step]) => stepRow(name, step, articleOf(guide, type, name), type)),
  ];
}

function articleOf(guide: CaseGuide, type: string, step: string): string {
  const article = guide.steps[step];
  if (!article) throw new Error(`the guide of ${type} has no article for its step ${step}`);
  return article;
}

function stepRow(name: string, step: TaskStep | WaitStep, article: string, type: CaseTypeName): string[] {
  const yes = (is: boolean | undefined) => (is ? '可 yes' : '');
  const words = `${bothIn(step)} \`${name}\``;
  const screens = screensOf(name, step, type).map(screenCell).join('、');
  if (step.kind === 'wait') {
    return [article, words, '等待,自动继续 / waits, goes on by itself', '', '', yes(step.withdraw), screens];
  }
  const choices = step.choices.map((choice) => choiceCell(name, choice, step)).join('<br>');
  return [article, words, roleWord(step.role), choices, yes(step.hold), yes(step.withdraw), screens];
}

function screensOf(name: string, step: TaskStep | WaitStep, type: CaseTypeName): readonly ScreenName[] {
  if (step.kind === 'wait') return ['case'];
  if (step.role === 'bankOperator') return ['bank'];
  if (step.role === 'scheduler' || step.role === 'checker') return ['refunds'];
  // Whatever papers are asked for, at a medical institution the card itself is there.
  if (name !== 'papers' && getCaseType(type).filedBy.includes('medicalOperator')) return ['inbox', 'case', 'pins'];
  return name === 'arrival' || name === 'recall' ? ['inbox', 'stock'] : ['inbox', 'case'];
}

/** The words of the page's own buttons; `*` where a reason is asked for. */
function choiceCell(step: string, choice: string, { reasoned }: TaskStep): string {
  const word = (language: 'zh' | 'en') => {
    const { choice: everywhere, choiceAt } = tasksWords[language];
    const here = (choiceAt as Readonly<Record<string, Readonly<Record<string, string>>>>)[step]?.[choice];
    return here ?? (everywhere as Readonly<Record<string, string>>)[choice] ?? choice;
  };
  return `${word('zh')} / ${word('en')}${reasoned?.includes(choice) ? ' \\*' : ''}`;
}

function roleWord(role: Role): string {
  return `${sessionWords.zh.role[role]} ${sessionWords.en.role[role]}`;
}
