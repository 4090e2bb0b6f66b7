import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../i18n/in-language.js';
import { OfficeSelect } from '../places/office-select.js';
import { divisionsQuery } from '../places/places.queries.js';

const roles = [
  'clerk',
  'supervisor',
  'scheduler',
  'checker',
  'agent12333',
  'bankOperator',
  'medicalOperator',
  'liaison',
  'auditor',
  'systemAdmin',
  'securityAdmin',
  'auditAdmin',
] as const;

/** The form's list of roles: each a role and where it reaches. */
export function RoleFields() {
  const { t } = useTranslation('staff');
  return (
    <Form.List name="roles">
      {(fields, { add, remove }) => (
        <div className="stack">
          {fields.map((field) => (
            <RoleLine key={field.key} name={field.name} onRemove={() => remove(field.name)} />
          ))}
          <Button size="small" icon={<PlusOutlined />} onClick={() => add({ role: 'clerk' })}>
            {t('addRole')}
          </Button>
        </div>
      )}
    </Form.List>
  );
}

function RoleLine({ name, onRemove }: { name: number; onRemove: () => void }) {
  const { t, i18n } = useTranslation('staff');
  const divisions = useQuery(divisionsQuery).data;
  const role = Form.useWatch(['roles', name, 'role']);
  const needed = [{ required: true, message: t('ui:required') }];
  return (
    <Space wrap align="start">
      <Form.Item name={[name, 'role']} label={t('role')} rules={needed}>
        <Select style={{ width: 140 }} options={roles.map((value) => ({ value, label: t(`session:role.${value}`) }))} />
      </Form.Item>
      <Form.Item name={[name, 'division']} label={t('division')} rules={needed}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: 180 }}
          options={divisions?.map((one) => ({
            value: one.code,
            label: `${inLanguage(one.name, i18n.language)} ${one.code}`,
          }))}
        />
      </Form.Item>
      {role === 'clerk' || role === 'medicalOperator' ? (
        <Form.Item name={[name, 'office']} label={t('office')} rules={needed}>
          <OfficeSelect kind={role === 'clerk' ? 'window' : 'institution'} />
        </Form.Item>
      ) : null}
      {role === 'bankOperator' ? (
        <Form.Item name={[name, 'bank']} label={t('bank')} rules={needed}>
          <Input maxLength={10} />
        </Form.Item>
      ) : null}
      <Button type="text" danger icon={<DeleteOutlined />} aria-label={t('removeRole')} onClick={onRemove} />
    </Space>
  );
}
