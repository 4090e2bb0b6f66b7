import { useNavigate } from '@tanstack/react-router';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FiledCase } from '../api/types.js';
import { inLanguage } from '../i18n/in-language.js';
import { usePrintOffer } from '../papers/use-print-offer.js';
import { formatSecond } from '../ui/time.js';

/** After filing: what took effect and since when, the papers to print now, and on to the case with its open task. */
export function useAfterFiling(): (filed: FiledCase) => Promise<void> {
  const { t, i18n } = useTranslation('filing');
  const { notification } = App.useApp();
  const navigate = useNavigate();
  const offerPrints = usePrintOffer();
  return async ({ id, number, started, effect }) => {
    const bank = effect?.bank;
    const isLoss = effect?.cardState.endsWith('lost');
    notification.success({
      key: id,
      duration: effect ? 0 : 5,
      placement: 'bottomLeft',
      title: effect
        ? t('effective', { time: formatSecond(effect.at), state: t(`people:cardState.${effect.cardState}`) })
        : t('filedNumber', { number }),
      description:
        effect?.pinObstacle === 'initial'
          ? t('pinFirst')
          : bank && isLoss
            ? t('tellBank', { bank: inLanguage(bank.name, i18n.language), hotline: bank.hotline })
            : undefined,
    });
    // What took effect with its filing does not wait for the engine, so a slow start is no news.
    if (!started && !effect) notification.warning({ key: `${id}-waits`, duration: 0, title: t('filedWaiting') });
    await navigate({ to: '/cases/$caseId', params: { caseId: id } });
    await offerPrints({ id, papers: [] }).catch(() => undefined);
  };
}
