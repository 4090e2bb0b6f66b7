import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Checkbox, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffView } from '../api/types.js';
import { divisionsQuery, nameOf, useOfficeName } from '../places/places.queries.js';
import { useSession } from '../session/session.queries.js';
import { hasRole } from '../shell/navigation.js';
import { actionColumn } from '../ui/action-column.js';
import { LoadMore } from '../ui/load-more.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { formatDateTime } from '../ui/time.js';
import { CreatePerson } from './create-person.js';
import { PersonDrawer } from './person-drawer.js';
import { staffQuery } from './staff.queries.js';

const route = getRouteApi('/staff');

/** The people who use the system: their roles and reach, whether they can sign in. */
export function StaffPage() {
  const { t } = useTranslation('staff');
  const { disabled = false } = route.useSearch();
  const navigate = route.useNavigate();
  const mayCreate = hasRole(useSession(), 'systemAdmin');
  const query = useInfiniteQuery(staffQuery(disabled));
  const [managed, setManaged] = useState<string>();
  const [creating, setCreating] = useState(false);
  const people = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <Checkbox
              checked={disabled}
              onChange={(event) => navigate({ search: { disabled: event.target.checked || undefined } })}
            >
              {t('showDisabled')}
            </Checkbox>
            {mayCreate ? (
              <Button type="primary" onClick={() => setCreating(true)}>
                {t('create')}
              </Button>
            ) : null}
          </>
        }
      />
      <section className="panel">
        <ProblemAlert className="problem" error={query.error} onRetry={() => query.refetch()} />
        <PeopleTable people={people} loading={query.isPending} onManage={setManaged} />
        <LoadMore query={query} />
      </section>
      <PersonDrawer person={people.find((one) => one.id === managed)} onClose={() => setManaged(undefined)} />
      {creating ? <CreatePerson onClose={() => setCreating(false)} /> : null}
    </>
  );
}

/** Gives the name of the office or division that a role reaches. */
function usePlaceOf(): (reach: StaffView['roles'][number]) => string {
  const { i18n } = useTranslation();
  const officeName = useOfficeName();
  const divisions = useQuery(divisionsQuery).data;
  return ({ office, division }) => (office ? officeName(office) : nameOf(divisions, division, i18n.language));
}

interface TableProps {
  readonly people: readonly StaffView[];
  readonly loading: boolean;
  readonly onManage: (id: string) => void;
}

function PeopleTable({ people, loading, onManage }: TableProps) {
  const { t } = useTranslation('staff');
  const placeOf = usePlaceOf();
  return (
    <Table
      size="small"
      rowKey="id"
      pagination={false}
      loading={loading}
      dataSource={[...people]}
      columns={[
        { title: t('signInName'), dataIndex: 'signInName', className: 'mono' },
        { title: t('displayName'), dataIndex: 'displayName' },
        {
          title: t('roles'),
          key: 'roles',
          render: (_, one) =>
            one.roles.map((reach) => (
              <Tag key={`${reach.role}${reach.division}${reach.office}`}>
                {t(`session:role.${reach.role}`)} · {placeOf(reach)}
              </Tag>
            )),
        },
        { title: t('state'), key: 'state', render: (_, one) => <State person={one} /> },
        actionColumn<StaffView>(
          t('edit'),
          ({ id }) => onManage(id),
          ({ displayName }) => displayName,
        ),
      ]}
    />
  );
}

function State({ person }: { person: StaffView }) {
  const { t } = useTranslation('staff');
  if (person.disabledAt) return <Tag>{t('disabled')}</Tag>;
  if (person.lockedUntil) return <Tag color="error">{t('locked', { until: formatDateTime(person.lockedUntil) })}</Tag>;
  if (person.mustChangePassword) return <Tag color="warning">{t('mustChange')}</Tag>;
  return <Tag color="success">{t('active')}</Tag>;
}
