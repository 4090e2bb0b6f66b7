import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Drawer, Skeleton, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.queries.js';
import { hasRole } from '../shell/navigation.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { formatDateTime } from '../ui/time.js';
import { CheckDialog } from './check-dialog.js';
import { type FactoryFileDetail, factoryFileQuery } from './factory-files.queries.js';
import { FileOrders } from './file-orders.js';
import { Proposals } from './proposals.js';
import { ProposeDialog } from './propose-dialog.js';
import { StateTag } from './state-tag.js';

/** One file: what was found in it, whose orders it is about, and what two people decided. */
export function FileDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  return (
    <Drawer open={Boolean(id)} size={860} title={id ? <Title id={id} /> : null} onClose={onClose} destroyOnHidden>
      {id ? <Content id={id} /> : null}
    </Drawer>
  );
}

function Title({ id }: { id: string }) {
  const { data } = useQuery(factoryFileQuery(id));
  return <span className="mono">{data?.name}</span>;
}

function Content({ id }: { id: string }) {
  const { t } = useTranslation('factoryFiles');
  const { data, error, refetch } = useQuery(factoryFileQuery(id));
  if (error) return <ProblemAlert error={error} onRetry={() => refetch()} />;
  if (!data) return <Skeleton active />;
  return (
    <div className="stack">
      <Facts file={data} />
      {data.state === 'held' ? <Decision file={data} /> : null}
      <section>
        <h2 className="section-title">{t('findings')}</h2>
        <Findings file={data} />
      </section>
      {data.proposals.length > 0 ? <Proposals proposals={data.proposals} /> : null}
      <section>
        <h2 className="section-title">{t('orders')}</h2>
        <FileOrders orders={data.orders} />
      </section>
    </div>
  );
}

function Facts({ file }: { file: FactoryFileDetail }) {
  const { t } = useTranslation('factoryFiles');
  const times = (['madeAt', 'sentAt', 'takenAt'] as const).filter((name) => file[name]);
  return (
    <Space wrap size="middle">
      <StateTag file={file} />
      <span className="quiet">
        {t('factory')} {file.factory}
      </span>
      {times.map((name) => (
        <span key={name} className="quiet">
          {t(name)} {formatDateTime(file[name])}
        </span>
      ))}
    </Space>
  );
}

function Findings({ file }: { file: FactoryFileDetail }) {
  const { t } = useTranslation('factoryFiles');
  const { findings, findingCount } = file;
  if (findingCount === 0) return <p className="quiet">{t('noFindings')}</p>;
  return (
    <>
      <ul>
        {findings.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {findings.length < findingCount ? (
        <p className="quiet">{t('moreFindings', { shown: findings.length, n: findingCount })}</p>
      ) : null}
    </>
  );
}

/** What can be done with a held file: the first proposes, the second checks; others may look at the alert. */
function Decision({ file }: { file: FactoryFileDetail }) {
  const { t } = useTranslation('factoryFiles');
  const session = useSession();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const proposal = file.proposal?.state === 'open' ? file.proposal : undefined;
  return (
    <Space>
      {hasRole(session, 'supervisor') ? (
        <Button type="primary" onClick={() => setOpen(true)}>
          {t(proposal ? 'check' : 'decide')}
        </Button>
      ) : null}
      {hasRole(session, 'systemAdmin') ? <Link to="/alerts">{t('alert')}</Link> : null}
      {open && proposal ? <CheckDialog file={file} proposal={proposal} onClose={close} /> : null}
      {open && !proposal ? <ProposeDialog file={file} onClose={close} /> : null}
    </Space>
  );
}
