import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useOfficeName } from '../places/places.queries.js';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { useFieldProblem } from '../ui/field-problem.js';
import { makeSheet } from './counter.queries.js';
import { DrawerTotals } from './drawer-totals.js';

interface Entry {
  readonly day: string;
  readonly counted: string;
  readonly reason?: string;
}

// The server decides; this tells in the form's own words before anything is sent.
const amountForm = /^\s*-?(0|[1-9]\d{0,8})(\.\d{1,2})?\s*$/;

/** 日终结账: what was counted in one's own drawer, and why where it differs. */
export function SettleForm({ office, today }: { office: string | undefined; today: string }) {
  const { t } = useTranslation('counter');
  const [form] = Form.useForm<Entry>();
  const officeName = useOfficeName();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const submission = useSubmission(makeSheet);
  useFieldProblem(form, submission.error);
  if (!office || !today) return <Alert type="info" showIcon title={t('chooseOffice')} />;
  const settle = async (made: Awaited<ReturnType<typeof makeSheet>> | undefined) => {
    if (!made) return;
    message.success(t('made', { due: made.due, counted: made.counted, difference: made.difference }));
    form.resetFields();
    await queries.invalidateQueries({ queryKey: ['counter'] });
  };
  const needed = [{ required: true, whitespace: true, message: t('ui:required') }];
  return (
    <Form
      form={form}
      layout="vertical"
      className="task-fields"
      disabled={submission.locked}
      initialValues={{ day: today }}
      onFinish={async ({ reason = '', ...entry }) => settle(await submission.submit({ office, ...entry, reason }))}
    >
      <p className="quiet">
        {officeName(office)} · {t('settleHint')}
      </p>
      <DrawerTotals />
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <Form.Item name="day" label={t('day')} rules={needed}>
        <Input type="date" max={today} style={{ width: 160 }} />
      </Form.Item>
      <Form.Item
        name="counted"
        label={t('counted')}
        rules={[...needed, { pattern: amountForm, message: t('amountForm') }]}
      >
        <Input inputMode="decimal" maxLength={13} suffix={t('yuanUnit')} style={{ width: 160 }} />
      </Form.Item>
      <Form.Item name="reason" label={t('differenceReason')}>
        <Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={submission.state === 'sending'}>
        {t('settle')}
      </Button>
    </Form>
  );
}
