import { useTranslation } from 'react-i18next';

interface Exception {
  readonly day: string;
  readonly kind: 'holiday' | 'workday';
  readonly name: string;
}

interface Props {
  readonly year: number;
  /** 0 to 11. */
  readonly month: number;
  readonly exceptions: readonly Exception[];
  readonly today: string;
}

/** One month, weeks from Monday; what is not as its weekday says is marked and named. */
export function Month({ year, month, exceptions, today }: Props) {
  const { t } = useTranslation('calendar');
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const blanks = (new Date(Date.UTC(year, month, 1)).getUTCDay() + 6) % 7;
  const days = Array.from({ length }, (_, index) => new Date(Date.UTC(year, month, index + 1)));
  return (
    <section className="month" aria-label={t('month', { n: month + 1 })}>
      <h3>{t('month', { n: month + 1 })}</h3>
      <div className="month-days">
        {[...t('weekdays')].map((letter, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the seven weekdays never change places
          <span key={at} className="quiet" aria-hidden>
            {letter}
          </span>
        ))}
        {blanks > 0 ? <span style={{ gridColumn: `span ${blanks}` }} /> : null}
        {days.map((date) => (
          <Day key={date.getUTCDate()} date={date} exceptions={exceptions} today={today} />
        ))}
      </div>
    </section>
  );
}

function Day({ date, exceptions, today }: { date: Date; exceptions: readonly Exception[]; today: string }) {
  const { t } = useTranslation('calendar');
  const day = date.toISOString().slice(0, 10);
  const exception = exceptions.find((one) => one.day === day);
  const isWeekend = date.getUTCDay() % 6 === 0;
  const kind = exception ? (exception.kind === 'holiday' ? 'off' : 'work') : isWeekend ? 'weekend' : '';
  const words = exception ? `${day} ${exception.name} ${t(exception.kind)}` : undefined;
  return (
    <span className={`day ${kind}${day === today ? ' today' : ''}`} title={words}>
      {date.getUTCDate()}
      {words ? <span className="visually-hidden">{words}</span> : null}
    </span>
  );
}
