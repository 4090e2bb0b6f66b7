import { App, Button, Form, Input, Tooltip } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useArticle } from '../i18n/article.js';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { type DeskCard, type DeskEventKind, enterEvent, findCard } from './bank-desk.queries.js';
import { CardFacts } from './card-facts.js';

/** A card of the bank by its full number, and what was done at the window (附件7 第九条, 附件1 第十四条, 第十八条). */
export function CardByNumber() {
  const { t } = useTranslation('bankDesk');
  const [form] = Form.useForm<{ cardNumber: string }>();
  const search = useSubmission(findCard);
  const [found, setFound] = useState<{ card: DeskCard | null }>();
  const find = async (cardNumber: string) => setFound(await search.submit(cardNumber.trim()));
  const look = () => find(form.getFieldValue('cardNumber') ?? '');
  return (
    <section className="panel" aria-label={t('byNumber')}>
      <h2>{t('byNumber')}</h2>
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
      {found && !found.card ? <p role="status">{t('nobody')}</p> : null}
      {found?.card ? <Entries key={found.card.id} card={found.card} onEntered={look} /> : null}
    </section>
  );
}

function Entries({ card, onEntered }: { card: DeskCard; onEntered: () => void }) {
  const { t } = useTranslation('bankDesk');
  const article = useArticle();
  const { message } = App.useApp();
  const submission = useSubmission(enterEvent);
  const settle = (taken: { kind: DeskEventKind; caseNumber: string | null } | undefined) => {
    if (!taken) return;
    message.success(t('entered', { event: t(`event.${taken.kind}`) }));
    if (taken.caseNumber) message.info(t('lifted', { number: taken.caseNumber }));
    onEntered();
  };
  return (
    <>
      <CardFacts holder={card.holder} idNumber={card.idNumber} card={card} />
      <p className="task-guide">{t('identified')}</p>
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <ul className="checklist">
        {card.events.map(({ kind, blockedBy }) => (
          <li key={kind}>
            <Tooltip title={article(blockedBy?.article)}>
              <Button
                disabled={blockedBy !== null || submission.locked}
                onClick={async () => settle(await submission.submit({ cardId: card.id, kind }))}
              >
                {t(`event.${kind}`)}
              </Button>
            </Tooltip>
            <span className="quiet">{blockedBy?.sentence}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
