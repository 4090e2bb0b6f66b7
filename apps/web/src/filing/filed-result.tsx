import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../api/types.js';
import { caseQuery } from '../cases/cases.queries.js';
import { waitSteps } from '../cases/steps.js';
import { inLanguage } from '../i18n/in-language.js';
import { lacksForm } from '../papers/application-form-button.js';
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
      {data ? <WhatIsNext caseView={data} /> : null}
      {data && (data.papers.length > 0 || lacksForm(data)) ? <CasePapers caseView={data} /> : null}
    </div>
  );
}

/** What the case waits for and who holds it; what is missing is told on paper first (附件1 第六条). */
function WhatIsNext({ caseView }: { caseView: CaseView }) {
  const { t, i18n } = useTranslation('filing');
  const { step, tasks, checklist } = caseView;
  const office = inLanguage(caseView.officeName, i18n.language);
  const isMissing = checklist.some((item) => item.required && !item.receivedAt);
  const next = tasks.map((task) =>
    t('nextTask', { step: t(`cases:step.${task.step}`), office, holder: task.holder?.name ?? t('cases:nobody') }),
  );
  const waits = waitSteps.includes(step) ? [t('nextWait', { step: t(`cases:step.${step}`) })] : next;
  const lines = isMissing ? [t('nextPapers'), ...waits] : waits;
  if (lines.length === 0) return null;
  return <Alert className="problem" type="info" showIcon title={lines.map((line) => <div key={line}>{line}</div>)} />;
}
