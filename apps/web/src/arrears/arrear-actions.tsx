import { App, Button, Form, Input, Select, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { useSession } from '../session/session.queries.js';
import { hasRole } from '../shell/navigation.js';
import { ReasonDialog } from '../ui/reason-dialog.js';
import { useReread } from '../ui/reread.js';
import {
  type ArrearDetail,
  type ContactEntry,
  contactResults,
  contactWays,
  logContact,
  proposeWaiver,
} from './arrears.queries.js';

/** Notes who was asked; proposes that the due be waived. */
export function ArrearActions({ arrear }: { arrear: ArrearDetail }) {
  const { t } = useTranslation('arrears');
  const session = useSession();
  const [waiving, setWaiving] = useState(false);
  const reread = useReread(['arrears']);
  if (arrear.endedHow || !hasRole(session, 'scheduler')) return null;
  return (
    <section>
      <h2 className="section-title">{t('record')}</h2>
      <ContactForm dueId={arrear.dueId} onLogged={reread} />
      {arrear.waiverProposed || arrear.underWay ? null : (
        <Button style={{ marginTop: 12 }} onClick={() => setWaiving(true)}>
          {t('waive')}
        </Button>
      )}
      {waiving ? (
        <ReasonDialog
          title={t('waive')}
          hint={t('waiveHint')}
          label={t('waiveReason')}
          okText={t('waive')}
          said={t('waived')}
          send={(reason, requestId) => proposeWaiver({ dueId: arrear.dueId, reason }, requestId)}
          rereads={['arrears', 'waivers']}
          onClose={() => setWaiving(false)}
        />
      ) : null}
    </section>
  );
}

type Entry = Omit<ContactEntry, 'dueId'>;

function ContactForm({ dueId, onLogged }: { dueId: string; onLogged: () => Promise<unknown> }) {
  const { t } = useTranslation('arrears');
  const [form] = Form.useForm<Entry>();
  const { message } = App.useApp();
  const submission = useSubmission(logContact);
  const settle = async (done: unknown) => {
    if (!done) return;
    message.success(t('recorded'));
    form.resetFields();
    await onLogged();
  };
  const needed = [{ required: true, message: t('ui:required') }];
  return (
    <>
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <Form
        form={form}
        layout="vertical"
        disabled={submission.locked}
        initialValues={{ way: 'phone', note: '' }}
        onFinish={async (entry) => settle(await submission.submit({ dueId, ...entry, note: entry.note ?? '' }))}
      >
        <Space align="start">
          <Form.Item name="way" label={t('wayLabel')} rules={needed}>
            <Select
              style={{ width: 200 }}
              options={contactWays.map((value) => ({ value, label: t(`way.${value}`) }))}
            />
          </Form.Item>
          <Form.Item name="result" label={t('resultLabel')} rules={needed}>
            <Select
              style={{ width: 200 }}
              options={contactResults.map((value) => ({ value, label: t(`result.${value}`) }))}
            />
          </Form.Item>
        </Space>
        <Form.Item name="note" label={t('note')}>
          <Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={submission.state === 'sending'}>
          {t('record')}
        </Button>
      </Form>
    </>
  );
}
