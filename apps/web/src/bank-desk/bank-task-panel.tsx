import { App, Button, Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StepInput } from '../api/types.js';
import { idNumberRule } from '../people/id-number.js';
import { IdNumberInput } from '../people/id-number-input.js';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { useHotkeys } from '../shell/hotkeys.js';
import { useChoiceWord } from '../tasks/choice-word.js';
import { useFieldProblem } from '../ui/field-problem.js';
import { type BankTask, completeBankTask } from './bank-desk.queries.js';
import { CardFacts } from './card-facts.js';

interface Props {
  readonly task: BankTask;
  readonly onFinished: () => void;
}

/** One task of the bank's window; Ctrl+Enter finishes it. */
export function BankTaskPanel({ task, onFinished }: Props) {
  const { t } = useTranslation('bankDesk');
  const [form] = Form.useForm<StepInput>();
  const { message } = App.useApp();
  const choiceWord = useChoiceWord(task.step);
  const submission = useSubmission(completeBankTask);
  const [choice = ''] = task.choices;
  useFieldProblem(form, submission.error);
  useHotkeys({ 'ctrl+enter': () => !submission.locked && form.submit() });
  const settle = (answer: unknown) => {
    if (!answer) return;
    message.success(t('finished', { number: task.caseNumber }));
    onFinished();
  };
  return (
    <article id="task-panel" className="panel" tabIndex={-1} aria-label={t(`cases:step.${task.step}`)}>
      <h2>
        {t(`cases:step.${task.step}`)} · {task.holder}
      </h2>
      <CardFacts holder={task.holder} idNumber={task.idNumber} card={task.card} />
      <p className="task-guide">{t(`tasks:guide.${task.step}`)}</p>
      <Form
        form={form}
        layout="vertical"
        disabled={submission.locked}
        onFinish={async (input) => settle(await submission.submit({ taskId: task.id, choice, input }))}
      >
        {task.step === 'bankCollection' ? <CollectorFields takesBackOldCard={task.takesBackOldCard} /> : null}
        <SubmissionAlert submission={submission} onAnswer={settle} />
        <Button type="primary" htmlType="submit" loading={submission.state === 'sending'}>
          {t('finish')} · {choiceWord(choice)}
        </Button>{' '}
        <kbd>Ctrl + Enter</kbd>
      </Form>
    </article>
  );
}

/** Receipt and ID document, both (附件1 第十五条(5)); an exchanged card comes against the old one. */
function CollectorFields({ takesBackOldCard }: { takesBackOldCard: boolean }) {
  const { t } = useTranslation('tasks');
  return (
    <div className="task-fields">
      <Form.Item
        name="receiptNumber"
        label={t('receiptNumber')}
        rules={[{ required: true, whitespace: true, message: t('ui:required') }]}
      >
        <Input autoComplete="off" maxLength={60} spellCheck={false} onPressEnter={(event) => event.preventDefault()} />
      </Form.Item>
      <Form.Item name="collectorIdNumber" label={t('collectorIdNumber')} rules={[idNumberRule(t)]}>
        <IdNumberInput />
      </Form.Item>
      {takesBackOldCard ? (
        <Form.Item name="oldCardTakenBack" valuePropName="checked">
          <Checkbox>{t('oldCardTakenBack')}</Checkbox>
        </Form.Item>
      ) : null}
    </div>
  );
}
