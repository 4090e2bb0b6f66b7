import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseTask } from '../api/types.js';
import { useChoiceWord } from './choice-word.js';

interface Props {
  readonly task: Pick<CaseTask, 'step' | 'choices' | 'reasoned'>;
  readonly choice: string | undefined;
}

/** What may be chosen at the step; what needs a reason asks for it. */
export function Choices({ task, choice }: Props) {
  const { t } = useTranslation('tasks');
  const choiceWord = useChoiceWord(task.step);
  const reasonLabel = t({ refuse: 'refuseReason', done: 'seen' }[choice ?? ''] ?? 'reason');
  const isReasoned = choice !== undefined && task.reasoned.includes(choice);
  return (
    <div className="task-fields">
      <Form.Item name="choice" label={t('decision')} hidden={task.choices.length < 2}>
        <Radio.Group optionType="button" options={task.choices.map((value) => ({ value, label: choiceWord(value) }))} />
      </Form.Item>
      {isReasoned ? (
        <Form.Item
          name="reason"
          label={reasonLabel}
          extra={choice === 'refuse' ? t('refuseHint') : undefined}
          rules={[{ required: true, whitespace: true, message: t('ui:reasonMissing') }]}
        >
          <Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} showCount />
        </Form.Item>
      ) : null}
    </div>
  );
}
