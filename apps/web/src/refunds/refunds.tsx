import { useInfiniteQuery } from '@tanstack/react-query';
import { Space, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useBankName, useInsuranceName } from '../agencies/agencies.queries.js';
import { FilterSelect } from '../ui/filter-select.js';
import { ListTable } from '../ui/list-table.js';
import { formatMoney, formatPeriod } from '../ui/money.js';
import { formatDateTime } from '../ui/time.js';
import { RefundAction } from './refund-action.js';
import { type Refund, refundStates, refundsQuery } from './refunds.queries.js';

const colours: Record<Refund['state'], string> = {
  filed: 'warning',
  ordered: 'processing',
  refunded: 'success',
  refused: 'default',
  withdrawn: 'default',
  notPaidOut: 'error',
};

interface Props {
  readonly state: Refund['state'] | undefined;
  readonly onState: (state: Refund['state'] | undefined) => void;
}

/** 退费: what waits for the agency, what the bank has to pay, and what came of it (规程 第十四条). */
export function Refunds({ state, onState }: Props) {
  const { t } = useTranslation('refunds');
  const insuranceName = useInsuranceName();
  const bankName = useBankName();
  return (
    <>
      <Space wrap className="problem no-print">
        <FilterSelect
          any={t('anyState')}
          label={t('stateLabel')}
          value={state}
          onChange={onState}
          options={refundStates.map((value) => ({ value, label: t(`state.${value}`) }))}
        />
      </Space>
      <ListTable
        query={useInfiniteQuery(refundsQuery(state))}
        empty={t('none')}
        rowKey="caseId"
        columns={[
          { title: t('caseNumber'), dataIndex: 'caseNumber', className: 'mono' },
          { title: t('person'), dataIndex: 'name' },
          {
            title: t('due'),
            key: 'due',
            render: (_, { insurance, period }) => `${insuranceName(insurance)} ${formatPeriod(period)}`,
          },
          { title: t('total'), dataIndex: 'total', align: 'right', className: 'mono', render: formatMoney },
          { title: t('bank'), dataIndex: 'bank', render: bankName },
          { title: t('groundLabel'), dataIndex: 'ground', render: (ground: Refund['ground']) => t(`ground.${ground}`) },
          {
            title: t('stateLabel'),
            dataIndex: 'state',
            render: (found: Refund['state'], { task, recovery }) => (
              <>
                <Tag color={colours[found]}>{t(`state.${found}`)}</Tag>
                {recovery ? <Tag>{t(`recovery.${recovery.state}`)}</Tag> : null}
                {task ? <div className="quiet">{t(`cases:step.${task.step}`)}</div> : null}
              </>
            ),
          },
          { title: t('filedAt'), dataIndex: 'filedAt', render: formatDateTime },
          { key: 'act', className: 'no-print', render: (_, refund) => <RefundAction refund={refund} /> },
        ]}
      />
    </>
  );
}
