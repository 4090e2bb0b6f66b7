import { Button, Empty, Space, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useInsuranceName } from '../agencies/agencies.queries.js';
import type { Enrolment } from './enrolments.queries.js';

const month = (text: string) => `${text.slice(0, 4)}-${text.slice(4)}`;

interface Props {
  readonly enrolments: readonly Enrolment[];
  readonly loading?: boolean;
  /** Without the person where it is one person's list. */
  readonly ofOne?: boolean;
  readonly onChange?: (enrolment: Enrolment) => void;
  readonly onEnd?: (enrolment: Enrolment) => void;
}

/** Enrolments with what they are assessed by; those that go on may be changed and ended. */
export function EnrolmentTable({ enrolments, loading = false, ofOne = false, onChange, onEnd }: Props) {
  const { t } = useTranslation('enrolments');
  const insuranceName = useInsuranceName();
  return (
    <Table<Enrolment>
      size="small"
      rowKey="id"
      pagination={false}
      loading={loading}
      dataSource={[...enrolments]}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} /> }}
      columns={[
        ...(ofOne
          ? []
          : [
              { title: t('person'), dataIndex: 'name' },
              { title: t('idNumber'), dataIndex: 'idNumber', className: 'mono' },
            ]),
        { title: t('agencies:insurance'), dataIndex: 'insurance', render: insuranceName },
        { title: t('payerLabel'), dataIndex: 'payer', render: (payer: string) => t(`payer.${payer}`) },
        { title: t('assessed'), key: 'assessed', render: (_, one) => <AssessedBy enrolment={one} /> },
        {
          title: t('place'),
          key: 'place',
          render: (_, one) => (one.employer ?? one.locality)?.name ?? t('ui:none'),
        },
        { title: t('from'), dataIndex: 'fromMonth', render: month },
        {
          title: t('to'),
          key: 'to',
          render: (_, one) =>
            one.toMonth ? `${month(one.toMonth)} ${t(`reason.${one.endReason ?? 'other'}`)}` : t('goOn'),
        },
        ...(onChange && onEnd
          ? [
              {
                key: 'act',
                render: (_: unknown, one: Enrolment) =>
                  one.toMonth ? null : (
                    <Space>
                      <Button size="small" onClick={() => onChange(one)}>
                        {t('change')}
                      </Button>
                      <Button size="small" onClick={() => onEnd(one)}>
                        {t('end')}
                      </Button>
                    </Space>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}

function AssessedBy({ enrolment }: { enrolment: Enrolment }) {
  const { t } = useTranslation('enrolments');
  const by = enrolment.amount ? 'amount' : enrolment.base ? 'base' : 'grade';
  return (
    <>
      <span className="mono">{enrolment[by]}</span> <span className="quiet">{t(`by.${by}`)}</span>
    </>
  );
}
