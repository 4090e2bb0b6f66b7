import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FiledCase } from '../api/types.js';
import { inLanguage } from '../i18n/in-language.js';
import { CopyText } from '../ui/copy-text.js';
import { formatDate, formatSecond } from '../ui/time.js';
import { CardState } from './card-state.js';
import { lossQuery } from './desk.queries.js';

/** Done: frozen, since which second, and what the caller is told now. */
export function FrozenCard({ filed, onNext }: { filed: FiledCase; onNext: () => void }) {
  const { t, i18n } = useTranslation('desk');
  const { data } = useQuery(lossQuery(filed.id));
  const { effect } = filed;
  const bank = effect?.bank;
  return (
    <>
      <CardState state={effect?.cardState ?? 'oral_lost'}>
        {effect ? (
          <div className="desk-second">
            {t('since', { time: `${formatDate(effect.at)} ${formatSecond(effect.at)}` })}
          </div>
        ) : null}
        <div>
          {t('caseNumber')} <CopyText text={filed.number} label={t('caseNumber')} />
        </div>
      </CardState>
      <section className="desk-tell" aria-label={t('tellCaller')}>
        <h3>{t('tellCaller')}</h3>
        {bank ? (
          <p>
            {t('tellBank', { bank: inLanguage(bank.name, i18n.language) })} <strong>{bank.hotline}</strong>
          </p>
        ) : null}
        {data?.lapsesAt ? <p>{t('tellFormal', { day: formatDate(data.lapsesAt) })}</p> : null}
      </section>
      {filed.started ? null : <Alert type="info" showIcon title={t('notStarted')} />}
      <Button type="primary" size="large" autoFocus onClick={onNext}>
        {t('next')} · Esc
      </Button>
    </>
  );
}
