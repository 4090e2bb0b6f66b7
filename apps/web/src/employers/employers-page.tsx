import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input, Space, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AgencySelect } from '../agencies/selects.js';
import { useSession } from '../session/session.queries.js';
import { hasRole } from '../shell/navigation.js';
import { actionColumn } from '../ui/action-column.js';
import { type ListQuery, ListTable } from '../ui/list-table.js';
import { PageHeader } from '../ui/page-header.js';
import { EmployerDialog } from './employer-dialog.js';
import { type Employer, employersQuery, type Locality, localitiesQuery } from './employers.queries.js';

/** Employers, streets and villages with whoever reminds and collects there (规程 第十二, 十三条). */
export function EmployersPage() {
  const { t } = useTranslation('employers');
  return (
    <>
      <PageHeader title={t('title')} note={t('hint')} />
      <section className="panel">
        <Tabs
          items={[
            { key: 'employers', label: t('employers'), children: <Employers /> },
            { key: 'localities', label: t('localities'), children: <Localities /> },
          ]}
        />
      </section>
    </>
  );
}

function Employers() {
  const { t } = useTranslation('employers');
  const [agency, setAgency] = useState<string>();
  const [begins, setBegins] = useState('');
  /** An employer, or that a new one is entered. */
  const [editing, setEditing] = useState<Employer | 'new'>();
  const query = useInfiniteQuery(employersQuery(agency, begins));
  const mayChange = hasRole(useSession(), 'scheduler');
  return (
    <>
      <Space wrap className="problem">
        <AgencySelect allowClear value={agency} onChange={setAgency} />
        <Begins onSearch={setBegins} />
        {mayChange ? (
          <Button type="primary" onClick={() => setEditing('new')}>
            {t('add')}
          </Button>
        ) : null}
      </Space>
      <PlaceTable query={query} {...(mayChange ? { onChange: setEditing } : {})} />
      {editing ? (
        <EmployerDialog former={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />
      ) : null}
    </>
  );
}

function Localities() {
  const [begins, setBegins] = useState('');
  const query = useInfiniteQuery(localitiesQuery(begins));
  return (
    <>
      <Space className="problem">
        <Begins onSearch={setBegins} />
      </Space>
      <PlaceTable<Locality> query={query} />
    </>
  );
}

function Begins({ onSearch }: { onSearch: (begins: string) => void }) {
  const { t } = useTranslation('employers');
  return (
    <Input.Search
      allowClear
      aria-label={t('begins')}
      placeholder={t('begins')}
      onSearch={(text) => onSearch(text.trim())}
    />
  );
}

interface TableProps<Place> {
  readonly query: ListQuery<Place>;
  readonly onChange?: (place: Place) => void;
}

function PlaceTable<Place extends Locality>({ query, onChange }: TableProps<Place>) {
  const { t } = useTranslation('employers');
  return (
    <ListTable
      query={query}
      empty={t('none')}
      rowKey="code"
      columns={[
        { title: t('code'), dataIndex: 'code', className: 'mono' },
        { title: t('name'), dataIndex: 'name' },
        { title: t('liaisonName'), dataIndex: 'liaisonName' },
        { title: t('liaisonPhone'), dataIndex: 'liaisonPhone', className: 'mono' },
        { title: t('enrolled'), dataIndex: 'enrolled' },
        ...(onChange ? [actionColumn<Place>(t('change'), onChange)] : []),
      ]}
    />
  );
}
