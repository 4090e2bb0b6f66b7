import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { caseQuery } from '../cases/cases.queries.js';
import { CasePapers } from '../papers/case-papers.js';
import { CopyText } from '../ui/copy-text.js';

interface Props {
  readonly filed: { id: string; number: string; started: boolean };
  readonly onNext: () => void;
}

/** The case is there: its number, the paper to print now, and the way to the next person. */
export function FiledResult({ filed, onNext }: Props) {
  const { t } = useTranslation('filing');
  const { data } = useQuery(caseQuery(filed.id));
  const isMissing = data?.checklist.some((item) => item.required && !item.receivedAt);
  return (
    <div className="panel filing">
      <Result
        status="success"
        title={t('filed')}
        subTitle={<CopyText text={filed.number} label={t('filedNumber', { number: filed.number })} />}
        extra={[
          <Button key="next" type="primary" autoFocus onClick={onNext}>
            {t('nextNew')}
          </Button>,
          <Link key="open" to="/cases/$caseId" params={{ caseId: filed.id }}>
            <Button tabIndex={-1}>{t('openCase')}</Button>
          </Link>,
        ]}
      />
      {filed.started ? null : <Alert className="problem" type="warning" showIcon title={t('filedWaiting')} />}
      {data ? (
        <Alert className="problem" type="info" showIcon title={t(isMissing ? 'nextPapers' : 'nextReview')} />
      ) : null}
      {data?.papers.length ? <CasePapers caseView={data} /> : null}
    </div>
  );
}
