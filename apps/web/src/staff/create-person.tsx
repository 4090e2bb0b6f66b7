import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { useFieldProblem } from '../ui/field-problem.js';
import { FirstPassword } from './first-password.js';
import { RoleFields } from './role-fields.js';
import { createPerson, type NewPerson } from './staff.queries.js';

/** A new person with roles; the first password is shown once. */
export function CreatePerson({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('staff');
  const [form] = Form.useForm<NewPerson>();
  const queries = useQueryClient();
  const [password, setPassword] = useState<string>();
  const submission = useSubmission(createPerson);
  useFieldProblem(form, submission.error);
  const settle = async (made: Awaited<ReturnType<typeof createPerson>> | undefined) => {
    if (!made) return;
    setPassword(made.firstPassword);
    await queries.invalidateQueries({ queryKey: ['staff'] });
  };
  return (
    <Modal
      open
      width={760}
      title={t('create')}
      okText={password ? t('ui:close') : t('create')}
      cancelButtonProps={{ hidden: Boolean(password) }}
      okButtonProps={{ loading: submission.state === 'sending' }}
      onOk={password ? onClose : form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      {password ? <FirstPassword password={password} /> : null}
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <Form
        form={form}
        layout="vertical"
        hidden={Boolean(password)}
        disabled={submission.locked}
        initialValues={{ roles: [{ role: 'clerk' }] }}
        onFinish={async (person) => settle(await submission.submit(person))}
      >
        <Form.Item
          name="signInName"
          label={t('signInName')}
          extra={t('signInNameHint')}
          rules={[{ required: true, pattern: /^[a-z0-9._-]{3,40}$/, message: t('signInNameHint') }]}
        >
          <Input autoFocus autoComplete="off" spellCheck={false} />
        </Form.Item>
        <Form.Item
          name="displayName"
          label={t('displayName')}
          rules={[{ required: true, whitespace: true, message: t('ui:required') }]}
        >
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <RoleFields />
      </Form>
    </Modal>
  );
}
