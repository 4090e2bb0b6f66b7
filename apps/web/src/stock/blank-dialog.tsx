import { Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../ui/form-dialog.js';
import { ReasonField } from '../ui/reason-field.js';
import { makeList, receiveBlanks, spoilBlanks } from './stock.queries.js';

/** What is done with blanks at the office. */
export type BlankDoing = 'receive' | 'spoil' | 'list';

interface Props {
  readonly doing: BlankDoing;
  readonly office: string;
  /** Spoiled blanks that are on no list. */
  readonly free: number;
  readonly onListed: () => void;
  readonly onClose: () => void;
}

/** Enters a delivery of blanks, sets spoiled ones aside, or lists these for destruction. */
export function BlankDialog({ doing, ...props }: Props) {
  const forms = { receive: Receive, spoil: Spoil, list: List };
  const Doing = forms[doing];
  return <Doing {...props} />;
}

type DoingProps = Omit<Props, 'doing'>;

function Receive({ office, onClose }: DoingProps) {
  const { t } = useTranslation('stock');
  return (
    <FormDialog
      title={t('receiveBlanks')}
      okText={t('receiveBlanks')}
      hint={t('receiveBlanksHint')}
      send={({ delivery, quantity }: { delivery: string; quantity: number }, requestId) =>
        receiveBlanks({ office, delivery: delivery.trim(), quantity }, requestId)
      }
      said={t('blanksReceived')}
      rereads={['stock']}
      onClose={onClose}
    >
      <Form.Item
        name="delivery"
        label={t('delivery')}
        rules={[{ required: true, whitespace: true, message: t('ui:required') }]}
      >
        <Input autoFocus autoComplete="off" maxLength={40} className="mono" />
      </Form.Item>
      <Quantity most={10_000} />
    </FormDialog>
  );
}

function Spoil({ office, onClose }: DoingProps) {
  const { t } = useTranslation('stock');
  return (
    <FormDialog
      title={t('spoilBlanks')}
      okText={t('spoilBlanks')}
      hint={t('spoilBlanksHint')}
      send={({ quantity, reason }: { quantity: number; reason: string }, requestId) =>
        spoilBlanks({ office, quantity, reason: reason.trim() }, requestId)
      }
      said={t('blanksSpoiled')}
      rereads={['stock']}
      onClose={onClose}
    >
      <Quantity most={10_000} autoFocus />
      <ReasonField />
    </FormDialog>
  );
}

function List({ office, free, onListed, onClose }: DoingProps) {
  const { t } = useTranslation('stock');
  return (
    <FormDialog
      title={t('listBlanks')}
      okText={t('listBlanks')}
      hint={t('listBlanksHint', { n: free })}
      initial={{ blanks: free }}
      send={({ blanks }: { blanks: number }, requestId) => makeList({ office, cardIds: [], blanks }, requestId)}
      said={t('blanksListed')}
      rereads={['stock']}
      onDone={onListed}
      onClose={onClose}
    >
      <Quantity name="blanks" most={free} autoFocus />
    </FormDialog>
  );
}

function Quantity({
  name = 'quantity',
  most,
  autoFocus = false,
}: {
  name?: string;
  most: number;
  autoFocus?: boolean;
}) {
  const { t } = useTranslation('stock');
  return (
    <Form.Item name={name} label={t('quantity')} rules={[{ required: true, message: t('ui:required') }]}>
      <InputNumber autoFocus={autoFocus} min={1} max={most} precision={0} />
    </Form.Item>
  );
}
