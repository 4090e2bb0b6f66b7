import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../ui/money.js';
import { formatDateTime } from '../ui/time.js';
import type { MonthEvent } from './rounds.queries.js';
import './month-story.css';

/** Details that a reader wants to see, in this order; the rest stays in the audit log. */
const told = [
  'dues',
  'lines',
  'amount',
  'total',
  'successes',
  'success',
  'exceptions',
  'arrears',
  'entries',
  'notices',
  'liaisons',
] as const;

/** What happened to a cycle or a round, in order. */
export function MonthStory({ events, withRound = false }: { events: readonly MonthEvent[]; withRound?: boolean }) {
  const { t } = useTranslation('rounds');
  if (events.length === 0) return <p className="quiet">{t('noStory')}</p>;
  return (
    <ol className="month-story">
      {events.map((event) => (
        <li key={event.id}>
          <time className="mono">{formatDateTime(event.at)}</time>
          <div>
            <strong>{t(`event.${event.kind.replace('.', '_')}`, { defaultValue: event.kind })}</strong>{' '}
            {withRound && event.round ? (
              <Link to="/rounds/$roundId" params={{ roundId: event.round }}>
                {t('roundNo', { n: event.round })}
              </Link>
            ) : null}{' '}
            <span className="quiet">{event.actor.id === 'system' ? t('bySystem') : event.actor.name}</span>
            <Details event={event} />
            {event.reason ? <div>{event.reason}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Amounts have two decimals, counts none. */
const shownAs = (value: string) => (value.includes('.') ? formatMoney(value) : value);

function Details({ event }: { event: MonthEvent }) {
  const { t } = useTranslation('rounds');
  const shown = told.filter((name) => event.detail[name] !== undefined);
  if (shown.length === 0) return null;
  return (
    <div className="quiet">
      {shown.map((name) => `${t(`detail.${name}`)} ${shownAs(event.detail[name] ?? '')}`).join(' · ')}
    </div>
  );
}
