import { Alert, App, Button, Descriptions, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CardNumberForm } from '../bank-desk/card-number-form.js';
import { useArticle } from '../i18n/article.js';
import { useOfficeName } from '../places/places.queries.js';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { useSession } from '../session/session.queries.js';
import { PageHeader } from '../ui/page-header.js';
import { PinChangePanel } from './pin-change-panel.js';
import { filePinChange, findPinCard, type PinCard } from './pin-desk.queries.js';
import '../bank-desk/bank-desk.css';

/** The PIN desk of a designated medical institution (附件1 第十七条1): the card that lies there, and its change. */
export function PinDeskPage() {
  const { t } = useTranslation('pinDesk');
  return (
    <div className="bank-desk-right">
      <PageHeader title={t('title')} />
      <section className="panel" aria-label={t('title')}>
        <p className="task-guide">{t('guide')}</p>
        <CardNumberForm find={findPinCard} nobody={t('nobody')}>
          {(card) => <PresentedCard key={card.id} card={card} />}
        </CardNumberForm>
      </section>
    </div>
  );
}

function PresentedCard({ card }: { card: PinCard }) {
  const { t } = useTranslation('pinDesk');
  const [changeId, setChangeId] = useState(card.open?.id);
  const items = [
    { key: 'holder', label: card.holder, children: <span className="mono">{card.cardNumber}</span> },
    { key: 'state', label: t('cardState'), children: t(`people:cardState.${card.state}`) },
    // Once a change is under way, how that ends tells it.
    ...(changeId ? [] : [{ key: 'pin', label: t('pinState'), children: t(`people:pin.${card.pin}`) }]),
  ];
  return (
    <>
      <Descriptions size="small" column={2} items={items} className="problem" />
      {changeId ? <PinChangePanel id={changeId} /> : <Filing card={card} onFiled={setChangeId} />}
    </>
  );
}

/** One button; what stands in the way is told with its article, and where to go instead. */
function Filing({ card, onFiled }: { card: PinCard; onFiled: (id: string) => void }) {
  const { t } = useTranslation('pinDesk');
  const { message } = App.useApp();
  const article = useArticle();
  const officeName = useOfficeName();
  const places = useSession().roles.flatMap(({ role, office }) =>
    role === 'medicalOperator' && office ? [office] : [],
  );
  const [office = '', setOffice] = useState(places[0]);
  const submission = useSubmission(filePinChange);
  const settle = (filed: { id: string; number: string } | undefined) => {
    if (!filed) return;
    message.success(t('filed', { number: filed.number }));
    onFiled(filed.id);
  };
  const { blockedBy } = card;
  if (blockedBy) {
    const why = [blockedBy.sentence, article(blockedBy.article), card.pin === 'locked' ? t('toWindow') : undefined];
    return <Alert type="warning" showIcon title={why.filter(Boolean).join(' ')} />;
  }
  return (
    <>
      {places.length > 1 ? (
        <Select
          className="office-select"
          aria-label={t('place')}
          value={office}
          onChange={setOffice}
          options={places.map((value) => ({ value, label: officeName(value) }))}
        />
      ) : null}
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <Button
        type="primary"
        loading={submission.state === 'sending'}
        disabled={submission.locked}
        onClick={async () => settle(await submission.submit({ cardId: card.id, office }))}
      >
        {t('file')}
      </Button>
    </>
  );
}
