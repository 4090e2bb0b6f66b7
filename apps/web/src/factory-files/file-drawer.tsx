import { useQuery } from '@tanstack/react-query';
import { Drawer, Skeleton, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { Decision } from '../held-files/decision.js';
import { Findings } from '../held-files/findings.js';
import { Proposals } from '../held-files/proposals.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { formatDateTime } from '../ui/time.js';
import { type FactoryFileDetail, factoryDeciding, factoryFileQuery } from './factory-files.queries.js';
import { FileOrders } from './file-orders.js';
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
      {data.state === 'held' ? <Decision file={data} deciding={factoryDeciding} /> : null}
      <Findings file={data} />
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
