import { Link } from '@tanstack/react-router';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PersonMatch } from '../api/types.js';

/** People as rows, masked. */
export function PeopleTable({ people }: { people: readonly PersonMatch[] }) {
  const { t } = useTranslation('people');
  return (
    <Table
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={[...people]}
      columns={[
        {
          title: t('name'),
          key: 'name',
          render: (_, person) => (
            <Link to="/people/$personId" params={{ personId: person.id }}>
              {person.name}
            </Link>
          ),
        },
        { title: t('idNumber'), dataIndex: 'idNumber', className: 'mono' },
        { title: t('sex'), dataIndex: 'sex', render: (sex: string) => t(`sexes.${sex}`, { defaultValue: sex }) },
        { title: t('birthDate'), dataIndex: 'birthDate' },
      ]}
    />
  );
}
