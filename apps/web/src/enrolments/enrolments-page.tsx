import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Checkbox, Form, Input, Space, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AgencySelect, InsuranceSelect } from '../agencies/selects.js';
import { newRequestId } from '../api/client.js';
import { IdNumberInput } from '../people/id-number-input.js';
import { useSession } from '../session/session.queries.js';
import { hasRole } from '../shell/navigation.js';
import { LoadMore } from '../ui/load-more.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { EndDialog } from './end-dialog.js';
import { EnrolmentDialog } from './enrolment-dialog.js';
import { EnrolmentTable } from './enrolment-table.js';
import {
  type EnrolledPerson,
  type Enrolment,
  type EnrolmentFilters,
  enrolmentsQuery,
  findEnrolled,
} from './enrolments.queries.js';

const route = getRouteApi('/enrolments');

/** Who is insured where, as a list and person by person (规程 第十二条). */
export function EnrolmentsPage() {
  const { t } = useTranslation('enrolments');
  return (
    <>
      <PageHeader title={t('title')} note={t('hint')} />
      <section className="panel">
        <Tabs
          items={[
            { key: 'list', label: t('list'), children: <EnrolmentList /> },
            { key: 'person', label: t('onePerson'), children: <OnePerson /> },
          ]}
        />
      </section>
    </>
  );
}

/** What is being done to an enrolment, or to a person that has none yet. */
interface Doing {
  readonly personId: string;
  readonly what: 'add' | 'change' | 'end';
  readonly enrolment?: Enrolment;
}

function Dialogs({ doing, onClose, onDone }: { doing: Doing | undefined; onClose: () => void; onDone: () => void }) {
  if (!doing) return null;
  const { what, personId, enrolment } = doing;
  if (what === 'end' && enrolment) return <EndDialog enrolment={enrolment} onClose={onClose} onDone={onDone} />;
  return <EnrolmentDialog personId={personId} former={enrolment} onClose={onClose} onDone={onDone} />;
}

function EnrolmentList() {
  const filters = route.useSearch();
  const query = useInfiniteQuery(enrolmentsQuery(filters));
  const [doing, setDoing] = useState<Doing>();
  const mayChange = hasRole(useSession(), 'scheduler');
  const begin = (what: 'change' | 'end') => (enrolment: Enrolment) =>
    setDoing({ personId: enrolment.personId, what, enrolment });
  const close = () => setDoing(undefined);
  return (
    <>
      <Filters filters={filters} />
      <ProblemAlert className="problem" error={query.error} onRetry={() => query.refetch()} />
      <EnrolmentTable
        enrolments={query.data?.pages.flatMap((page) => page.items) ?? []}
        loading={query.isPending}
        {...(mayChange ? { onChange: begin('change'), onEnd: begin('end') } : {})}
      />
      <LoadMore query={query} />
      <Dialogs doing={doing} onClose={close} onDone={close} />
    </>
  );
}

function Filters({ filters }: { filters: EnrolmentFilters }) {
  const { t } = useTranslation('enrolments');
  const navigate = route.useNavigate();
  const set = (change: EnrolmentFilters) => navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  return (
    <Space wrap className="problem">
      <AgencySelect allowClear value={filters.agency} onChange={(agency) => set({ agency })} />
      <InsuranceSelect allowClear value={filters.insurance} onChange={(insurance) => set({ insurance })} />
      <Input
        allowClear
        aria-label={t('employer')}
        placeholder={t('employer')}
        defaultValue={filters.employer}
        onPressEnter={(event) => set({ employer: event.currentTarget.value || undefined })}
        onBlur={(event) => set({ employer: event.currentTarget.value || undefined })}
      />
      <Checkbox checked={filters.open ?? false} onChange={(event) => set({ open: event.target.checked || undefined })}>
        {t('onlyOpen')}
      </Checkbox>
    </Space>
  );
}

/** Found by the whole ID number, which stands in no address and is forgotten with the page. */
function OnePerson() {
  const { t } = useTranslation('enrolments');
  const [idNumber, setIdNumber] = useState('');
  const [found, setFound] = useState<EnrolledPerson | null>();
  const [error, setError] = useState<unknown>();
  const [doing, setDoing] = useState<Doing>();
  const mayChange = hasRole(useSession(), 'scheduler');
  const find = async () => {
    setError(undefined);
    setFound(await findEnrolled(idNumber, newRequestId()).catch((failure) => void setError(failure)));
  };
  const begin = (what: 'change' | 'end') => (enrolment: Enrolment) =>
    setDoing({ personId: enrolment.personId, what, enrolment });
  return (
    <>
      <Form layout="inline" className="problem" onFinish={find}>
        <Form.Item label={t('idNumber')} htmlFor="enrolled-id-number">
          <IdNumberInput id="enrolled-id-number" value={idNumber} onChange={setIdNumber} />
        </Form.Item>
        <Button type="primary" htmlType="submit" disabled={idNumber.length !== 18}>
          {t('find')}
        </Button>
      </Form>
      <ProblemAlert className="problem" error={error} />
      {found === null ? <p className="quiet">{t('notFound')}</p> : null}
      {found ? (
        <>
          <Space className="problem">
            <strong>{found.name}</strong>
            <span className="mono">{found.idNumber}</span>
            {mayChange ? (
              <Button onClick={() => setDoing({ personId: found.personId, what: 'add' })}>{t('add')}</Button>
            ) : null}
          </Space>
          <EnrolmentTable
            ofOne
            enrolments={found.enrolments}
            {...(mayChange ? { onChange: begin('change'), onEnd: begin('end') } : {})}
          />
        </>
      ) : null}
      <Dialogs
        doing={doing}
        onClose={() => setDoing(undefined)}
        onDone={() => {
          setDoing(undefined);
          void find();
        }}
      />
    </>
  );
}
