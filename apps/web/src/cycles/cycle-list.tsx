import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { BankSelect } from '../agencies/selects.js';
import { FilterSelect } from '../ui/filter-select.js';
import {
  type CycleFilters,
  cycleLinesQuery,
  type DueView,
  dueStates,
  duesQuery,
  type RoundLine,
  stages,
} from './cycles.queries.js';
import { DeductionFilter, LineFilters } from './line-filters.js';
import { DueTable, LineTable } from './line-table.js';
import { ReminderList } from './reminder-list.js';

const titles = { lines: 'listLines', dues: 'listDues', reminders: 'listReminders' } as const;
const route = getRouteApi('/cycles/$cycleId');

/** The list that a number of the funnel, or a reminder's date, has opened. */
export function CycleList({ cycleId, filters }: { cycleId: string; filters: CycleFilters }) {
  const { t } = useTranslation('cycles');
  const navigate = route.useNavigate();
  const set = useFilters();
  return (
    <section className="panel" id="list">
      <div className="task-head">
        <h2>{t(titles[filters.list ?? 'lines'])}</h2>
        <Button size="small" className="no-print" onClick={() => navigate({ search: {}, resetScroll: false })}>
          {t('closeList')}
        </Button>
      </div>
      {filters.list === 'dues' ? (
        <Dues cycleId={cycleId} state={filters.state as DueView['state'] | undefined} />
      ) : null}
      {filters.list === 'reminders' ? <ReminderList cycleId={cycleId} filters={filters} set={set} /> : null}
      {filters.list === 'lines' ? <Lines cycleId={cycleId} filters={filters} /> : null}
    </section>
  );
}

function useFilters() {
  const navigate = route.useNavigate();
  return (change: CycleFilters) =>
    navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false });
}

function Lines({ cycleId, filters }: { cycleId: string; filters: CycleFilters }) {
  const { t } = useTranslation('cycles');
  const set = useFilters();
  const query = useInfiniteQuery(cycleLinesQuery(cycleId, filters));
  return (
    <>
      <Space wrap className="problem no-print">
        <FilterSelect
          any={t('anyStage')}
          label={t('stageLabel')}
          value={filters.stage}
          onChange={(stage) => set({ stage })}
          options={stages.map((value) => ({ value, label: t(`stage.${value}`) }))}
        />
        <LineFilters filters={{ ...filters, state: filters.state as RoundLine['state'] | undefined }} set={set} />
        <DeductionFilter value={filters.deduction} onChange={(deduction) => set({ deduction })} />
        <BankSelect allowClear value={filters.bank} onChange={(bank) => set({ bank })} />
      </Space>
      <LineTable withRound query={query} />
    </>
  );
}

function Dues({ cycleId, state }: { cycleId: string; state: DueView['state'] | undefined }) {
  const { t } = useTranslation('cycles');
  const set = useFilters();
  const query = useInfiniteQuery(duesQuery(cycleId, state));
  return (
    <>
      <Space wrap className="problem no-print">
        <FilterSelect
          any={t('anyState')}
          label={t('stateLabel')}
          value={state}
          onChange={(next) => set({ state: next })}
          options={dueStates.map((value) => ({ value, label: t(`dueState.${value}`) }))}
        />
      </Space>
      <DueTable query={query} />
    </>
  );
}
