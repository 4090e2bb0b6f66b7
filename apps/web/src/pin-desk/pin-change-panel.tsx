import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StepInput } from '../api/types.js';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { Choices } from '../tasks/choices.js';
import { useFieldProblem } from '../ui/field-problem.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { completePinTask, type PinTask, pinChangeQuery } from './pin-desk.queries.js';

/** A change under way: the terminal has it, something is to be decided, or how it ended. */
export function PinChangePanel({ id }: { id: string }) {
  const { t } = useTranslation('pinDesk');
  const query = useQuery(pinChangeQuery(id));
  const change = query.data;
  if (!change) {
    return query.error ? <ProblemAlert error={query.error} onRetry={() => query.refetch()} /> : <Skeleton active />;
  }
  const { task, outcome } = change;
  return (
    <article aria-label={t('change')}>
      <h2>
        {t('change')} · <span className="mono">{change.number}</span>
      </h2>
      {outcome ? (
        <Alert
          type={outcome === 'changed' ? 'success' : 'warning'}
          showIcon
          title={t(`cases:outcome.${outcome}`)}
          description={outcome === 'locked' ? t('toWindow') : undefined}
        />
      ) : null}
      {!outcome && !task ? <p role="status">{t('waiting')}</p> : null}
      {task ? <PinTaskForm key={task.id} id={id} task={task} onFinished={() => query.refetch()} /> : null}
    </article>
  );
}

interface FormProps {
  readonly id: string;
  readonly task: PinTask;
  readonly onFinished: () => void;
}

function PinTaskForm({ id, task, onFinished }: FormProps) {
  const { t } = useTranslation('pinDesk');
  const [form] = Form.useForm<StepInput & { choice: string }>();
  const submission = useSubmission(completePinTask);
  const choice = Form.useWatch('choice', form) ?? task.choices[0];
  useFieldProblem(form, submission.error);
  const settle = (answer: unknown) => {
    if (answer) onFinished();
  };
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ choice: task.choices[0] }}
      disabled={submission.locked}
      onFinish={async ({ choice: chosen, ...input }) =>
        settle(await submission.submit({ id, taskId: task.id, choice: chosen, input }))
      }
    >
      <p className="task-guide">
        {task.about ? `${t(`cases:about.${task.about}`, { defaultValue: task.about })} · ` : ''}
        {t(`tasks:guide.${task.step}`)}
      </p>
      <Choices task={task} choice={choice} />
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <Button type="primary" htmlType="submit" loading={submission.state === 'sending'}>
        {t('finish')}
      </Button>
    </Form>
  );
}
