import { App, Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useArticle } from '../i18n/article.js';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { type DeskCard, type DeskEventKind, enterEvent, findCard } from './bank-desk.queries.js';
import { CardFacts } from './card-facts.js';
import { CardNumberForm } from './card-number-form.js';

/** A card of the bank by its full number, and what was done at the window (附件7 第九条, 附件1 第十四条, 第十八条). */
export function CardByNumber() {
  const { t } = useTranslation('bankDesk');
  return (
    <section className="panel" aria-label={t('byNumber')}>
      <h2>{t('byNumber')}</h2>
      <CardNumberForm find={findCard} nobody={t('nobody')}>
        {(card, lookAgain) => <Entries key={card.id} card={card} onEntered={lookAgain} />}
      </CardNumberForm>
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
