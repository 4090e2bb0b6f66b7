import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseTask, CaseView, StepInput } from '../api/types.js';
import { usePrintOffer } from '../papers/use-print-offer.js';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { useSession } from '../session/session.queries.js';
import { useHotkeys } from '../shell/hotkeys.js';
import { useFieldProblem } from '../ui/field-problem.js';
import { useChoiceWord } from './choice-word.js';
import { Choices } from './choices.js';
import { PapersForm } from './papers-form.js';
import { stepFields } from './step-fields.js';
import { completeTask } from './tasks.queries.js';

interface Props {
  readonly caseView: CaseView;
  readonly task: CaseTask;
  readonly onFinished: () => void;
  /** Told while an answer is awaited or not yet known. */
  readonly onSending?: (sending: boolean) => void;
}

/** `confirmed` is a tick of the form's own, without which it is not sent. */
type Values = StepInput & { choice: string; confirmed?: boolean };

/** What the step needs and what may be chosen; Ctrl+Enter finishes it and goes on. */
export function TaskForm(props: Props) {
  const { t } = useTranslation('tasks');
  const { caseView, task, onFinished } = props;
  const blocked = useBlocked(caseView, task);
  const isMissing = caseView.checklist.some((item) => item.required && !item.receivedAt);
  return (
    <div className="task-form">
      <p className="task-guide">{t([`guideOf.${caseView.type}.${task.step}`, `guide.${task.step}`])}</p>
      {blocked ? <Alert className="problem" type="info" showIcon title={blocked} /> : null}
      {task.step === 'papers' && isMissing ? (
        <PapersForm caseView={caseView} blocked={Boolean(blocked)} onFinished={onFinished} />
      ) : (
        <ChoiceForm {...props} blocked={Boolean(blocked)} />
      )}
    </div>
  );
}

function ChoiceForm({ caseView, task, onFinished, onSending, blocked }: Props & { blocked: boolean }) {
  const { t } = useTranslation('tasks');
  const [form] = Form.useForm<Values>();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const offerPrints = usePrintOffer();
  const choiceWord = useChoiceWord(task.step);
  const submission = useSubmission(completeTask);
  const choice = Form.useWatch('choice', form) ?? task.choices[0];
  const Fields = stepFields[task.step];
  const { locked } = submission;
  useEffect(() => onSending?.(locked), [locked, onSending]);

  const settle = async (answer: unknown) => {
    if (!answer) return;
    message.success(t('finished', { number: caseView.number, step: t(`cases:step.${task.step}`) }));
    await queries.invalidateQueries({ queryKey: ['case', caseView.id] });
    onFinished();
    await offerPrints(caseView).catch(() => undefined);
  };
  const finish = async ({ choice: chosen, confirmed: _, ...input }: Values) =>
    settle(await submission.submit({ caseId: caseView.id, taskId: task.id, choice: chosen, input: given(input) }));
  useFieldProblem(form, submission.error);
  useHotkeys({ 'ctrl+enter': () => !blocked && !submission.locked && form.submit() });

  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ choice: task.choices[0] }}
      disabled={submission.locked || blocked}
      onFinish={finish}
    >
      {Fields ? <Fields caseView={caseView} choice={choice} /> : null}
      <Choices task={task} choice={choice} />
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <div className="task-finish">
        <Button
          type="primary"
          htmlType="submit"
          danger={choice !== undefined && task.reasoned.includes(choice)}
          loading={submission.state === 'sending'}
        >
          {t('finishNext')} · {choiceWord(choice ?? '')}
        </Button>
        <kbd>Ctrl + Enter</kbd>
        {task.holder ? null : <span className="quiet">{t('takeFirst')}</span>}
      </div>
    </Form>
  );
}

/** Why the form rests: the case is on hold, or somebody else holds the task. */
function useBlocked(caseView: CaseView, task: CaseTask): string | undefined {
  const { t } = useTranslation('tasks');
  const me = useSession().staffId;
  if (caseView.status === 'on_hold') return `${t('cases:status.on_hold')} · ${caseView.hold?.reason ?? ''}`;
  if (task.holder && task.holder.id !== me) return t('heldBy', { name: task.holder.name });
  return undefined;
}

/** Only what was typed is sent: an empty field means "unchanged". */
function given(input: StepInput): StepInput {
  const filled = Object.entries(input).filter(([, value]) => typeof value !== 'string' || value.trim() !== '');
  return Object.fromEntries(filled.filter(([, value]) => value !== undefined)) as StepInput;
}
