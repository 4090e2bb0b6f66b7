import { DatePicker, Form, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { AgencySelect, BankSelect } from '../agencies/selects.js';
import { FormDialog } from '../ui/form-dialog.js';
import { enterAgreement } from './agreements.queries.js';

interface Account {
  readonly account?: string;
  readonly accountName?: string;
}

interface Entry {
  readonly agency: string;
  readonly bank: string;
  readonly number: string;
  readonly signedOn: Dayjs;
  readonly fromDay: Dayjs;
  readonly collection: Required<Account>;
  readonly payout?: Account;
}

/** What the signed paper says; another person compares it and brings it into force. */
export function EnterDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('agreements');
  return (
    <FormDialog<Entry, unknown>
      title={t('enter')}
      send={(entry, requestId) => enterAgreement(toInput(entry), requestId)}
      said={t('entered')}
      rereads={['agreements']}
      onClose={onClose}
    >
      <Fields />
    </FormDialog>
  );
}

function toInput({ signedOn, fromDay, payout, ...rest }: Entry) {
  return {
    ...rest,
    signedOn: signedOn.format('YYYY-MM-DD'),
    fromDay: fromDay.format('YYYY-MM-DD'),
    ...(payout?.account && payout.accountName
      ? { payout: { account: payout.account, accountName: payout.accountName } }
      : {}),
  };
}

function Fields() {
  const { t } = useTranslation('agreements');
  const needed = [{ required: true, message: t('ui:required') }];
  const written = [{ required: true, whitespace: true, message: t('ui:required') }];
  return (
    <>
      <Form.Item name="agency" label={t('agencies:agency')} rules={needed}>
        <AgencySelect />
      </Form.Item>
      <Form.Item name="bank" label={t('agencies:bank')} rules={needed}>
        <BankSelect />
      </Form.Item>
      <Form.Item name="number" label={t('number')} rules={written}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="signedOn" label={t('signedOn')} rules={needed}>
        <DatePicker />
      </Form.Item>
      <Form.Item name="fromDay" label={t('fromDay')} rules={needed}>
        <DatePicker />
      </Form.Item>
      <AccountFields use="collection" isNeeded />
      <AccountFields use="payout" />
    </>
  );
}

/** Number and holder; of the payout account both or neither. */
function AccountFields({ use, isNeeded = false }: { use: 'collection' | 'payout'; isNeeded?: boolean }) {
  const { t } = useTranslation('agreements');
  const other = { account: 'accountName', accountName: 'account' } as const;
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
      <legend className="section-title">{t(use)}</legend>
      {(['account', 'accountName'] as const).map((name) => (
        <Form.Item
          key={name}
          name={[use, name]}
          label={t(name)}
          dependencies={[[use, other[name]]]}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, value?: string) => {
                const isMissing = !value?.trim();
                if (isNeeded && isMissing) return Promise.reject(new Error(t('ui:required')));
                const isHalf = isMissing && Boolean(getFieldValue([use, other[name]]));
                return isHalf ? Promise.reject(new Error(t('both'))) : Promise.resolve();
              },
            }),
          ]}
        >
          <Input maxLength={name === 'account' ? 40 : 100} autoComplete="off" />
        </Form.Item>
      ))}
    </fieldset>
  );
}
