import type { TFunction } from 'i18next';
import type { TimelineEntry } from '../api/types.js';
import { formatDate } from '../ui/time.js';

type Data = Readonly<Record<string, unknown>>;
type Tell = (t: TFunction, data: Data, step: string) => string;

const word = (data: Data, name: string) => String(data[name] ?? '');
const because = (t: TFunction, data: Data) =>
  data.about ? ` · ${t(`cases:about.${word(data, 'about')}`, { defaultValue: word(data, 'about') })}` : '';

const tellers: Readonly<Record<string, Tell>> = {
  filed: (t, data) => {
    const by = t(`cases:party.${word(data, 'by')}`);
    return Number(data.missing) > 0
      ? t('cases:timeline.filedMissing', { by, n: data.missing })
      : t('cases:timeline.filed', { by });
  },
  accepted: (t, data) =>
    t('cases:timeline.accepted', { n: data.workingDays, day: formatDate(word(data, 'promisedBy')) }) +
    (data.provisional ? t('cases:provisional') : ''),
  opened: (t, data, step) => t('cases:timeline.opened', { step }) + because(t, data),
  decided: (t, data, step) => {
    const outcome = word(data, 'choice') || word(data, 'result') || word(data, 'code');
    if (data.expired) return t('cases:timeline.expired', { step });
    return t('cases:timeline.decided', { step, outcome: outcomeWord(t, outcome) });
  },
  papersReceived: (t, data) =>
    t('cases:timeline.papersReceived', { n: word(data, 'codes').split(' ').filter(Boolean).length }),
  paperIssued: (t, data) =>
    t('cases:timeline.paperIssued', {
      paper: t(`papers:kind.${word(data, 'paper')}`, { defaultValue: word(data, 'paper') }),
      number: word(data, 'number'),
    }),
  cardOrdered: (t, data) =>
    t(Number(data.ordinal) > 1 ? 'cases:timeline.cardOrderedAgain' : 'cases:timeline.cardOrdered', { n: data.ordinal }),
  card: (t, data) =>
    t('cases:timeline.card', {
      state: t(`people:cardState.${word(data, 'state')}`, { defaultValue: word(data, 'state') }),
    }),
  noticeQueued: (t, data) => t('cases:timeline.noticeQueued', { template: templateWord(t, data) }),
  noticeFailed: (t, data) => t('cases:timeline.noticeFailed', { template: templateWord(t, data) }),
  escalated: (t, data) => t('cases:timeline.escalated', { percent: data.percent }),
  resumed: (t, data) => t('cases:timeline.resumed', { n: Number(data.workingDaysHeld ?? 0) }),
  closed: (t, data) =>
    t('cases:timeline.closed', {
      outcome: t(`cases:outcome.${word(data, 'outcome')}`, { defaultValue: word(data, 'outcome') }),
    }),
};

/** One entry as a sentence in the page's language; an unknown kind shows its code rather than nothing. */
export function timelineSentence(t: TFunction, entry: TimelineEntry): string {
  const step = entry.step ? t(`cases:step.${entry.step}`, { defaultValue: entry.step }) : '';
  const tell = tellers[entry.kind];
  return tell ? tell(t, entry.data, step) : t(`cases:timeline.${entry.kind}`, { step, defaultValue: entry.kind });
}

function outcomeWord(t: TFunction, outcome: string): string {
  if (!outcome) return '';
  return t([`tasks:choice.${outcome}`, `cases:about.${outcome}`], { defaultValue: outcome });
}

function templateWord(t: TFunction, data: Data): string {
  return t(`cases:template.${word(data, 'template')}`, { defaultValue: word(data, 'template') });
}
