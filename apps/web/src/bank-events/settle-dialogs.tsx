import { App, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../ui/form-dialog.js';
import { formatDateTime } from '../ui/time.js';
import { matchEvent, setEventAside, type ToldEvent } from './bank-events.queries.js';

interface Props {
  readonly event: ToldEvent;
  readonly onClose: () => void;
}

/** Says which card an event is about that found none. */
export function MatchDialog({ event, onClose }: Props) {
  const { t } = useTranslation('bankEvents');
  const { message } = App.useApp();
  return (
    <SettleDialog
      event={event}
      onClose={onClose}
      words={{ title: t('matchTitle'), ok: t('match'), hint: t('matchHint') }}
      field={{ name: 'cardNumber', label: t('cardNumber') }}
      send={(cardNumber: string, requestId) => matchEvent({ id: event.id, cardNumber }, requestId)}
      onDone={({ caseNumber }) => {
        message.success(t('matched'));
        if (caseNumber) message.info(t('lifted', { number: caseNumber }));
      }}
    >
      <Input autoFocus autoComplete="off" maxLength={32} spellCheck={false} />
    </SettleDialog>
  );
}

/** Keeps an event on record that nobody will find a card for. */
export function SetAsideDialog({ event, onClose }: Props) {
  const { t } = useTranslation('bankEvents');
  const { message } = App.useApp();
  return (
    <SettleDialog
      event={event}
      onClose={onClose}
      words={{ title: t('setAsideTitle'), ok: t('setAside'), hint: t('setAsideHint') }}
      field={{ name: 'reason', label: t('reason') }}
      send={(reason: string, requestId) => setEventAside({ id: event.id, reason }, requestId)}
      onDone={() => message.success(t('setAsideOk'))}
    >
      <Input.TextArea autoFocus rows={3} maxLength={300} />
    </SettleDialog>
  );
}

interface SettleProps<Answer> extends Props {
  readonly words: { readonly title: string; readonly ok: string; readonly hint: string };
  /** The one thing that is asked, by the name that a refusal calls it. */
  readonly field: { readonly name: string; readonly label: string };
  readonly send: (value: string, requestId: string) => Promise<Answer>;
  readonly onDone: (answer: Answer) => void;
  readonly children: ReactNode;
}

function SettleDialog<Answer>({ event, onClose, words, field, send, onDone, children }: SettleProps<Answer>) {
  const { t } = useTranslation('bankEvents');
  return (
    <FormDialog
      title={words.title}
      okText={words.ok}
      hint={
        <>
          <Told event={event} />
          <p className="quiet">{words.hint}</p>
        </>
      }
      send={(entry: Record<string, string>, requestId) => send((entry[field.name] ?? '').trim(), requestId)}
      rereads={['bankEvents']}
      onDone={onDone}
      onClose={onClose}
    >
      <Form.Item
        name={field.name}
        label={field.label}
        rules={[{ required: true, whitespace: true, message: t('ui:required') }]}
      >
        {children}
      </Form.Item>
    </FormDialog>
  );
}

function Told({ event }: { event: ToldEvent }) {
  const { t } = useTranslation('bankEvents');
  return (
    <p>
      {t(`kind.${event.kind}`)} · <span className="mono">{event.cardNumber ?? event.account}</span> ·{' '}
      {formatDateTime(event.occurredAt)}
    </p>
  );
}
