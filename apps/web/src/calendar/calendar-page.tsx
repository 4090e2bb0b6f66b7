import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Alert, Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { clockQuery } from '../clock/clock.queries.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { formatDate } from '../ui/time.js';
import { calendarQuery } from './calendar.queries.js';
import { Month } from './month.js';
import './calendar.css';

const route = getRouteApi('/calendar');
const months = Array.from({ length: 12 }, (_, month) => month);

/** The year as clerks count it: weekends, holidays, make-up working days. */
export function CalendarPage() {
  const { t } = useTranslation('calendar');
  const now = useQuery(clockQuery).data?.now;
  const { year = Number(formatDate(now ?? new Date().toISOString()).slice(0, 4)) } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery(calendarQuery(year));
  const go = (to: number) => navigate({ search: { year: to } });
  return (
    <>
      <PageHeader
        title={`${t('title')} · ${t('year', { n: year })}`}
        note={data ? t('workingDays', { n: data.workingDays }) : undefined}
        actions={
          <>
            <Button icon={<LeftOutlined />} aria-label={t('previous')} onClick={() => go(year - 1)} />
            <Button icon={<RightOutlined />} aria-label={t('next')} onClick={() => go(year + 1)} />
          </>
        }
      />
      <ProblemAlert className="problem" error={error} onRetry={() => refetch()} />
      {data && !data.published ? <Alert className="problem" type="warning" showIcon title={t('provisional')} /> : null}
      {data ? null : <Skeleton active />}
      {data ? (
        <section className="panel">
          <p className="calendar-legend">
            <span className="day off">8</span> {t('holiday')}
            <span className="day work">8</span> {t('workday')}
            <span className="day weekend">8</span> {t('weekend')}
          </p>
          <div className="calendar">
            {months.map((month) => (
              <Month
                key={month}
                year={year}
                month={month}
                exceptions={data.exceptions}
                today={now ? formatDate(now) : ''}
              />
            ))}
          </div>
        </section>
      ) : null}
    </>
  );
}
