import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseCharge } from '../api/types.js';
import { articleIn } from '../i18n/article.js';
import { inLanguage } from '../i18n/in-language.js';
import './charge-fields.css';

/** What is due, in large figures, with the article that says so. */
export function ChargeDue({ charge, refund = false }: { charge: CaseCharge; refund?: boolean }) {
  const { t, i18n } = useTranslation('tasks');
  return (
    <p className="charge-due">
      <span>{t(refund ? 'toRefund' : 'toTake')}</span>
      <strong>¥ {charge.yuan}</strong>
      <span>{inLanguage(charge.name, i18n.language)}</span>
      <span className="quiet">{articleIn(charge.article, i18n.language)}</span>
    </p>
  );
}

/** The money put on the counter: counted, typed, and exactly what is due (附件1 第十五条(3)). */
export function ReceivedField({ charge }: { charge: CaseCharge }) {
  const { t } = useTranslation('tasks');
  const form = Form.useFormInstance();
  const whole = (typed: string) => (/^\d+$/.test(typed) ? `${typed}.00` : typed);
  return (
    <>
      <ChargeDue charge={charge} />
      <Form.Item
        name="received"
        label={t('received')}
        extra={t('receivedHint')}
        normalize={(typed: string) => typed.trim()}
        rules={[
          {
            validator: async (_, typed: string | undefined) => {
              if (whole(typed ?? '') !== charge.yuan) throw new Error(t('receivedWrong', { yuan: charge.yuan }));
            },
          },
        ]}
        validateTrigger="onBlur"
      >
        <Input
          autoFocus
          className="charge-received"
          inputMode="decimal"
          autoComplete="off"
          maxLength={9}
          onBlur={(event) => form.setFieldValue('received', whole(event.target.value.trim()))}
        />
      </Form.Item>
    </>
  );
}
