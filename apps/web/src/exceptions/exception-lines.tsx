import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useInsuranceName } from '../agencies/agencies.queries.js';
import { useSession } from '../session/session.queries.js';
import { hasRole } from '../shell/navigation.js';
import { ListTable } from '../ui/list-table.js';
import { formatMoney, formatPeriod } from '../ui/money.js';
import { ReasonDialog } from '../ui/reason-dialog.js';
import { formatDate } from '../ui/time.js';
import { type ExceptionFilters, exceptionsQuery, type LineException, solveException } from './exceptions.queries.js';

/** The lines of one employer or place. */
export function ExceptionLines({ filters, place }: { filters: ExceptionFilters; place: string }) {
  const { t } = useTranslation('exceptions');
  const insuranceName = useInsuranceName();
  const query = useInfiniteQuery(exceptionsQuery(filters, place));
  return (
    <ListTable
      query={query}
      empty={t('empty')}
      rowKey="id"
      columns={[
        { title: t('person'), dataIndex: 'name' },
        { title: t('insurance'), dataIndex: 'insurance', render: insuranceName },
        { title: t('cycles:duePeriod'), dataIndex: 'period', render: formatPeriod },
        { title: t('amount'), dataIndex: 'amount', align: 'right', className: 'mono', render: formatMoney },
        { title: t('kindLabel'), dataIndex: 'kind', render: (kind: LineException['kind']) => t(`kind.${kind}`) },
        { title: t('why'), key: 'why', render: (_, one) => <Why exception={one} /> },
        { title: t('round'), key: 'round', className: 'no-print', render: (_, { round }) => <Round round={round} /> },
        { title: t('since'), dataIndex: 'since', render: formatDate },
        { key: 'act', render: (_, one) => <Ending exception={one} /> },
      ]}
    />
  );
}

function Why({ exception }: { exception: LineException }) {
  const { t } = useTranslation('cycles');
  const { code, meaning } = exception;
  return (
    <>
      {meaning || code} <span className="quiet">{t(`class.${exception.class}`)}</span>
    </>
  );
}

function Round({ round }: { round: string | null }) {
  if (!round) return null;
  return (
    <Link to="/rounds/$roundId" params={{ roundId: round }}>
      {round}
    </Link>
  );
}

/** What ended it; one that is open may be solved. */
function Ending({ exception }: { exception: LineException }) {
  const { t } = useTranslation('exceptions');
  if (exception.state === 'open') return <Solve exception={exception} />;
  return (
    <>
      {t(`state.${exception.state}`)} {formatDate(exception.endedAt)} {exception.endedBy?.name}
      {exception.note ? <div className="quiet">{exception.note}</div> : null}
    </>
  );
}

/** What the bank has stopped needs a new mandate, not a note. */
function Solve({ exception }: { exception: LineException }) {
  const { t } = useTranslation('exceptions');
  const [open, setOpen] = useState(false);
  const mayStillGo = exception.class !== 'stop' && exception.kind !== 'death';
  const session = useSession();
  if (!mayStillGo || !hasRole(session, 'scheduler')) return null;
  return (
    <>
      <Button
        size="small"
        className="no-print"
        aria-label={`${t('solve')} ${exception.name}`}
        onClick={() => setOpen(true)}
      >
        {t('solve')}
      </Button>
      {open ? (
        <ReasonDialog
          title={t('solveTitle')}
          hint={t('solveHint')}
          label={t('note')}
          okText={t('solve')}
          said={t('solved')}
          send={(note, requestId) => solveException({ id: exception.id, note }, requestId)}
          rereads={['lineExceptions']}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
