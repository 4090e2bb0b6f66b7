import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { AgencySelect } from '../agencies/selects.js';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { useFieldProblem } from '../ui/field-problem.js';
import { type Employer, type EmployerInput, saveEmployer } from './employers.queries.js';

/** A new employer, or another name or liaison of a known one. */
export function EmployerDialog({ former, onClose }: { former: Employer | undefined; onClose: () => void }) {
  const { t } = useTranslation('employers');
  const [form] = Form.useForm<EmployerInput>();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const submission = useSubmission(saveEmployer);
  useFieldProblem(form, submission.error);
  const settle = async (done: unknown) => {
    if (!done) return;
    message.success(t(former ? 'changed' : 'added'));
    await queries.invalidateQueries({ queryKey: ['employers'] });
    onClose();
  };
  const needed = [{ required: true, whitespace: true, message: t('ui:required') }];
  const version = former ? { version: former.version, code: former.code, agency: former.agency } : {};
  return (
    <Modal
      open
      title={t(former ? 'change' : 'add')}
      okText={t('ui:save')}
      okButtonProps={{ loading: submission.state === 'sending' }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <Form
        form={form}
        layout="vertical"
        disabled={submission.locked}
        initialValues={former ?? { liaisonName: '', liaisonPhone: '' }}
        onFinish={async (entry) => settle(await submission.submit({ ...entry, ...version }))}
      >
        {former ? null : (
          <>
            <Form.Item name="agency" label={t('agencies:agency')} rules={needed}>
              <AgencySelect />
            </Form.Item>
            <Form.Item name="code" label={t('code')} rules={needed}>
              <Input maxLength={30} autoComplete="off" />
            </Form.Item>
          </>
        )}
        <Form.Item name="name" label={t('name')} rules={needed}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item name="liaisonName" label={t('liaisonName')}>
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
        <Form.Item name="liaisonPhone" label={t('liaisonPhone')}>
          <Input maxLength={20} autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
