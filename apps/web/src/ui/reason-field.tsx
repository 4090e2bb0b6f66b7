import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly label?: string | undefined;
  /** False where nothing need be said. */
  readonly needed?: boolean;
  readonly autoFocus?: boolean;
}

/** A sentence or two that somebody owes with what is done: the field `reason` of a form. */
export function ReasonField({ label, needed = true, autoFocus = false }: Props) {
  const { t } = useTranslation();
  const rules = needed ? [{ required: true, whitespace: true, message: t('reasonMissing') }] : [];
  return (
    <Form.Item name="reason" label={label ?? t('reason')} rules={rules}>
      <Input.TextArea autoFocus={autoFocus} maxLength={300} autoSize={{ minRows: 2 }} />
    </Form.Item>
  );
}
