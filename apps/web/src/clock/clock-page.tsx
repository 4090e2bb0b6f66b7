import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client.js';
import { requestHeader } from '../api/types.js';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { formatDateTime, formatMoment } from '../ui/time.js';
import { clockQuery } from './clock.queries.js';

function stepClock(to: string | undefined, requestId: string) {
  return answer(api.POST('/api/clock/step', { params: requestHeader(requestId), body: to ? { to } : {} }));
}

/** The business clock: real in production; in training it is stepped from here. */
export function ClockPage() {
  const { t } = useTranslation('clock');
  const { data, error, refetch } = useQuery(clockQuery);
  if (error) return <ProblemAlert error={error} onRetry={() => refetch()} />;
  if (!data) return <Skeleton active />;
  const mode = { real: t('real'), fast: t('fast', { rate: data.rate }), stepped: t('stepped') }[data.mode];
  return (
    <>
      <PageHeader title={t('title')} note={`${t('mode')} · ${mode}`} />
      <section className="panel">
        <p>
          {t('businessTime')} <strong>{formatMoment(data.now)}</strong>
        </p>
        {data.mode === 'stepped' ? (
          <StepForm />
        ) : (
          <Alert type="info" showIcon title={t(data.mode === 'real' ? 'realHint' : 'notStepped')} />
        )}
      </section>
    </>
  );
}

function StepForm() {
  const { t } = useTranslation('clock');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const submission = useSubmission(stepClock);
  const settle = async (clock: Awaited<ReturnType<typeof stepClock>> | undefined) => {
    if (!clock) return;
    message.success(t('arrived', { now: formatDateTime(clock.now) }));
    await queries.invalidateQueries();
  };
  const step = async (to?: string) => settle(await submission.submit(to));
  return (
    <div className="stack">
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <p className="quiet">{t('stepHint')}</p>
      <div>
        <Button type="primary" loading={submission.state === 'sending'} onClick={() => step()}>
          {t('stepNext')}
        </Button>
      </div>
      <Form layout="inline" onFinish={({ to }: { to: string }) => step(new Date(`${to}:00+08:00`).toISOString())}>
        <Form.Item name="to" label={t('stepTo')} rules={[{ required: true, message: t('ui:required') }]}>
          <Input type="datetime-local" />
        </Form.Item>
        <Button htmlType="submit" disabled={submission.locked}>
          {t('ui:confirm')}
        </Button>
      </Form>
    </div>
  );
}
