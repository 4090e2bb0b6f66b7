import { Button, Form, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';

interface Found<Card> {
  readonly card: Card | null;
}

interface Props<Card> {
  readonly find: (cardNumber: string, requestId: string) => Promise<Found<Card>>;
  /** Said where there is no such card. */
  readonly nobody: string;
  /** The card, and how to look at it again. */
  readonly children: (card: Card, lookAgain: () => Promise<void>) => ReactNode;
}

/** One card by its full number, which stays in memory and the body; what was found is gone with the next key. */
export function CardNumberForm<Card>({ find, nobody, children }: Props<Card>) {
  const { t } = useTranslation('bankDesk');
  const [form] = Form.useForm<{ cardNumber: string }>();
  const search = useSubmission(find);
  const [found, setFound] = useState<Found<Card>>();
  const look = async () => setFound(await search.submit((form.getFieldValue('cardNumber') ?? '').trim()));
  return (
    <>
      <Form form={form} layout="inline" disabled={search.locked} onFinish={look}>
        <Form.Item name="cardNumber" label={t('cardNumber')} rules={[{ required: true, message: t('ui:required') }]}>
          <Input
            className="card-number"
            autoComplete="off"
            maxLength={32}
            spellCheck={false}
            onChange={() => setFound(undefined)}
          />
        </Form.Item>
        <Button htmlType="submit" loading={search.state === 'sending'}>
          {t('find')}
        </Button>
      </Form>
      <SubmissionAlert submission={search} onAnswer={setFound} />
      {found && !found.card ? <p role="status">{nobody}</p> : null}
      {found?.card ? children(found.card, look) : null}
    </>
  );
}
