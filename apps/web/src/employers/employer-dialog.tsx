import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { AgencySelect } from '../agencies/selects.js';
import { FormDialog } from '../ui/form-dialog.js';
import { type Employer, type EmployerInput, saveEmployer } from './employers.queries.js';

/** A new employer, or another name or liaison of a known one. */
export function EmployerDialog({ former, onClose }: { former: Employer | undefined; onClose: () => void }) {
  const { t } = useTranslation('employers');
  const needed = [{ required: true, whitespace: true, message: t('ui:required') }];
  const version = former ? { version: former.version, code: former.code, agency: former.agency } : {};
  return (
    <FormDialog<EmployerInput, unknown>
      title={t(former ? 'change' : 'add')}
      initial={former ?? { liaisonName: '', liaisonPhone: '' }}
      send={(entry, requestId) => saveEmployer({ ...entry, ...version }, requestId)}
      said={t(former ? 'changed' : 'added')}
      rereads={['employers']}
      onClose={onClose}
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
    </FormDialog>
  );
}
