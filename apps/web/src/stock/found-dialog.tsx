import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../ui/form-dialog.js';
import { keepFound } from './stock.queries.js';

/** A dead card that somebody found and brought: known by its number, kept for destruction. */
export function FoundDialog({ office, onClose }: { office: string; onClose: () => void }) {
  const { t } = useTranslation('stock');
  return (
    <FormDialog
      title={t('found')}
      okText={t('found')}
      hint={t('foundHint')}
      send={({ cardNumber }: { cardNumber: string }, requestId) =>
        keepFound({ office, cardNumber: cardNumber.trim() }, requestId)
      }
      said={t('foundDone')}
      rereads={['stock']}
      onClose={onClose}
    >
      <Form.Item
        name="cardNumber"
        label={t('cardNumber')}
        rules={[{ required: true, whitespace: true, message: t('ui:required') }]}
      >
        <Input autoFocus autoComplete="off" maxLength={32} className="mono" />
      </Form.Item>
    </FormDialog>
  );
}
