import type { TFunction } from 'i18next';
import type { TimelineEntry } from '../api/types.js';
import { formatPeriod } from '../ui/money.js';
import { formatDate } from '../ui/time.js';

type Data = Readonly<Record<string, unknown>>;
type NameOffice = (code: string) => string;
/** `step` is the step's name for people, `code` what it is called in the case type. */
type Tell = (t: TFunction, data: Data, step: string, officeName: NameOffice, code: string) => string;

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
  decided: (t, data, step, _, code) => {
    const outcome = word(data, 'choice') || word(data, 'result') || word(data, 'code');
    if (data.expired) return t('cases:timeline.expired', { step });
    const answer = answers.find((name) => data[name]);
    if (answer) return t('cases:timeline.answered', { step, result: t(`cases:answer.${answer}`) });
    const errors = Number(data.errors) > 0 ? t('cases:timeline.errorsInRow', { n: data.errors }) : '';
    return t('cases:timeline.decided', { step, outcome: outcomeWord(t, outcome, code) + errors });
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
  cardLeft: (t, data) => t('cases:timeline.cardLeft', { state: t(`people:cardState.${word(data, 'state')}`) }),
  callerIdentified: (t, data) => {
    const kinds = word(data, 'by')
      .split(' ')
      .map((kind) => t(`cases:detail.${kind}`));
    return t('cases:timeline.callerIdentified', { kinds: kinds.join(t('cases:and')) });
  },
  movedToOffice: (t, data, _, officeName) =>
    t('cases:timeline.movedToOffice', { office: officeName(word(data, 'office')) }),
  cardMovedToOffice: (t, data, _, officeName) =>
    t('cases:timeline.cardMovedToOffice', { office: officeName(word(data, 'office')) }),
  mandateSigned: (t, data) => t('cases:timeline.mandateSigned', { number: word(data, 'number') }),
  mandateRevoked: (t, data) => t('cases:timeline.mandateRevoked', { number: word(data, 'number') }),
  refundAsked: (t, data) => t('cases:timeline.refundAsked', { ...data, period: formatPeriod(word(data, 'period')) }),
  recoveryAsked: (t, data) =>
    t('cases:timeline.recoveryAsked', { ...data, period: formatPeriod(word(data, 'period')) }),
  pin: (t, data) => t('cases:timeline.pin', { event: t(`cases:pinEvent.${word(data, 'event')}`) }),
  chargeTaken: (t, data) => t('cases:timeline.chargeTaken', { ...data, charge: chargeWord(t, data) }),
  chargeRefunded: (t, data) => t('cases:timeline.chargeRefunded', { ...data, charge: chargeWord(t, data) }),
  chargeVoided: (t, data) => t('cases:timeline.chargeVoided', { ...data, charge: chargeWord(t, data) }),
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
export function timelineSentence(t: TFunction, entry: TimelineEntry, officeName: NameOffice): string {
  const step = entry.step ? t(`cases:step.${entry.step}`, { defaultValue: entry.step }) : '';
  const tell = tellers[entry.kind];
  return tell
    ? tell(t, entry.data, step, officeName, entry.step ?? '')
    : t(`cases:timeline.${entry.kind}`, { step, defaultValue: entry.kind });
}

/** What another case or an outside party answers to a wait. */
const answers = [
  'formal',
  'lifted',
  'overtaken',
  'handedOver',
  'closed',
  'exchanged',
  'atHand',
  'revoked',
  'paid',
  'waived',
] as const;

function chargeWord(t: TFunction, data: Data): string {
  return t(`cases:charge.${word(data, 'charge')}`, { defaultValue: word(data, 'charge') });
}

function outcomeWord(t: TFunction, outcome: string, step: string): string {
  if (!outcome) return '';
  const keys = [`tasks:choice.${outcome}`, `tasks:choiceAt.${step}.${outcome}`, `cases:about.${outcome}`];
  return t(keys, { defaultValue: outcome });
}

function templateWord(t: TFunction, data: Data): string {
  return t(`cases:template.${word(data, 'template')}`, { defaultValue: word(data, 'template') });
}
