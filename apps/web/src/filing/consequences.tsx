import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseTypeView } from '../api/types.js';
import { articleIn } from '../i18n/article.js';
import { inLanguage } from '../i18n/in-language.js';

/** What will happen and what it costs, told before it is confirmed, with the article that says so. */
export function Consequences({ caseType }: { caseType: CaseTypeView }) {
  const { t, i18n } = useTranslation('filing');
  const { type, charges, article, effectiveAtFiling } = caseType;
  const costs = charges.map((charge) =>
    t(charge.refundable ? 'costRefundable' : 'cost', {
      yuan: charge.yuan,
      name: inLanguage(charge.name, i18n.language),
      article: articleIn(charge.article, i18n.language),
    }),
  );
  return (
    <Alert
      className="problem"
      type={effectiveAtFiling ? 'warning' : 'info'}
      showIcon
      title={t(`effect.${type}`, { defaultValue: '' })}
      description={
        <>
          {costs.length > 0 ? costs.join(' · ') : t('free')}{' '}
          <span className="quiet">{articleIn(article, i18n.language)}</span>
        </>
      }
    />
  );
}
