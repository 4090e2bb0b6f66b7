import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RuleView } from '../api/types.js';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { useFieldProblem } from '../ui/field-problem.js';
import { ruleName } from './rule-name.js';
import { proposeRule } from './rules.queries.js';

interface Entry {
  readonly value: string;
  readonly validFrom: string;
  readonly basis: string;
}

/** A new version of a rule, from the one in force; another person checks it. */
export function ProposeDialog({ rule, onClose }: { rule: RuleView; onClose: () => void }) {
  const { t } = useTranslation('rules');
  const [form] = Form.useForm<Entry>();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const submission = useSubmission(proposeRule);
  useFieldProblem(form, submission.error);
  const needed = [{ required: true, whitespace: true, message: t('ui:required') }];
  const settle = async (done: unknown) => {
    if (!done) return;
    message.success(t('proposed'));
    await queries.invalidateQueries({ queryKey: ['rules'] });
    onClose();
  };
  const send = async ({ value, ...rest }: Entry) =>
    settle(await submission.submit({ key: rule.key, value: JSON.parse(value), ...rest }));
  return (
    <Modal
      open
      title={`${t('propose')} · ${ruleName(t, rule.key)}`}
      okText={t('propose')}
      okButtonProps={{ loading: submission.state === 'sending' }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <SubmissionAlert submission={{ ...submission, again: async () => settle(await submission.again()) }} />
      <Form
        form={form}
        layout="vertical"
        disabled={submission.locked}
        initialValues={{ value: JSON.stringify(rule.value, null, 2) }}
        onFinish={send}
      >
        <Form.Item name="value" label={t('value')} rules={[{ validator: mustBeJson(t('notJson')) }]}>
          <Input.TextArea className="mono" autoSize={{ minRows: 3, maxRows: 14 }} spellCheck={false} />
        </Form.Item>
        <Form.Item name="validFrom" label={t('validFrom')} rules={needed}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="basis" label={t('basis')} rules={needed}>
          <Input maxLength={300} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

const mustBeJson = (sentence: string) => async (_: unknown, value: string) => {
  try {
    JSON.parse(value);
  } catch {
    throw new Error(sentence);
  }
};
