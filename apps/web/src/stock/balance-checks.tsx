import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../ui/time.js';
import type { StockBalance } from './stock.queries.js';

/** Whether the closing is what lies there, and what the last count of the period found. */
export function Checks({ balance }: { balance: StockBalance }) {
  const { t } = useTranslation('stock');
  const { closing, lying, count } = balance;
  const isEven = lying?.shelf === closing.shelf && lying.kept === closing.kept;
  const isCounted = count?.shelf.difference === 0 && (count.kept?.difference ?? 0) === 0;
  return (
    <>
      {lying ? (
        <Verdict even={isEven} verdict={t(isEven ? 'recordsEven' : 'recordsUneven')} title={t('lying', { ...lying })} />
      ) : null}
      {count ? (
        <Verdict
          even={isCounted}
          verdict={t(isCounted ? 'even' : 'uneven')}
          title={t('lastCount', { at: formatDateTime(count.at), by: count.by.name })}
          description={[
            t('countOf', { side: t('side.shelf'), ...count.shelf }),
            ...(count.kept ? [t('countOf', { side: t('side.kept'), ...count.kept })] : []),
            count.note,
          ]
            .filter(Boolean)
            .join(t('separator'))}
        />
      ) : null}
      {balance.office && !count ? <Alert type="warning" showIcon title={t('notCounted')} /> : null}
    </>
  );
}

interface VerdictProps {
  readonly even: boolean;
  readonly verdict: string;
  readonly title: string;
  readonly description?: string;
}

/** One line that says whether two counts agree. */
export function Verdict({ even, verdict, title, description }: VerdictProps) {
  return (
    <Alert
      type={even ? 'success' : 'error'}
      showIcon
      title={`${verdict} · ${title}`}
      {...(description ? { description } : {})}
    />
  );
}
