import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../ui/time.js';
import type { HeldFileProposal } from './held-file.js';

/** Every proposal for a file: who made it and why, who checked it. */
export function Proposals({ proposals }: { proposals: HeldFileProposal[] }) {
  const { t } = useTranslation('heldFiles');
  return (
    <section>
      <h2 className="section-title">{t('proposals')}</h2>
      <Table
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={proposals}
        columns={[
          { title: t('decision'), key: 'decision', render: (_, one) => t(`decisions.${one.decision}`) },
          { title: t('ui:reason'), dataIndex: 'reason' },
          { title: t('maker'), key: 'maker', render: (_, one) => `${one.maker.name} ${formatDateTime(one.madeAt)}` },
          { title: t('stateLabel'), key: 'state', render: (_, one) => t(`proposalState.${one.state}`) },
          {
            title: t('checker'),
            key: 'checker',
            render: (_, one) =>
              one.checker ? `${one.checker.name} ${formatDateTime(one.checkedAt)} ${one.checkReason}` : '—',
          },
        ]}
      />
    </section>
  );
}
