import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ChecklistPaper } from '../api/types.js';
import { articleIn } from '../i18n/article.js';
import { inLanguage } from '../i18n/in-language.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { checklistQuery } from './filing.queries.js';
import type { FilingForm } from './filing-form.js';
import type { StepProps } from './step-props.js';

/** True where the paper is here: ticked, or the photo uploaded. */
export function isReceived(form: FilingForm, paper: ChecklistPaper): boolean {
  return paper.code === 'photo' ? form.photoId !== undefined : form.papers.includes(paper.code);
}

/** 所需资料, each 已收 or 缺; what will happen is said before it happens. */
export function PapersStep({ form, onChange, locked }: StepProps) {
  const { t } = useTranslation('filing');
  const { data, error, refetch } = useQuery(checklistQuery(form.type, form.by));
  if (error) return <ProblemAlert error={error} onRetry={() => refetch()} />;
  if (!data) return <Skeleton active />;
  if (data.length === 0) return <p className="quiet">{t('noPapersNeeded')}</p>;
  const tick = (key: string, on: boolean) =>
    onChange({ papers: on ? [...form.papers, key] : form.papers.filter((one) => one !== key) });
  const tickAll = () => onChange({ papers: data.filter((paper) => paper.code !== 'photo').map((paper) => paper.code) });
  return (
    <div className="stack">
      <div className="task-head">
        <span className="quiet">{t('papersHint')}</span>
        <Button size="small" disabled={locked} onClick={tickAll}>
          {t('tickAll')}
        </Button>
      </div>
      <ul className="checklist">
        {data.map((paper) => (
          <PaperLine
            key={paper.code}
            paper={paper}
            received={isReceived(form, paper)}
            locked={locked}
            onTick={(on) => tick(paper.code, on)}
          />
        ))}
      </ul>
      <MissingNote form={form} papers={data} />
    </div>
  );
}

interface LineProps {
  readonly paper: ChecklistPaper;
  readonly received: boolean;
  readonly locked: boolean;
  readonly onTick: (on: boolean) => void;
}

function PaperLine({ paper, received, locked, onTick }: LineProps) {
  const { t, i18n } = useTranslation('filing');
  const isPhoto = paper.code === 'photo';
  const mark = received ? 'received' : paper.required ? 'missing' : 'optional';
  return (
    <li>
      <span className={`mark mark-${mark}`}>
        {t(received ? 'received' : paper.required ? 'missing' : 'notRequired')}
      </span>
      <Checkbox checked={received} disabled={isPhoto || locked} onChange={(event) => onTick(event.target.checked)}>
        {inLanguage(paper.name, i18n.language)}
        {isPhoto ? <span className="quiet"> · {t('photoByUpload')}</span> : null}
      </Checkbox>
      <span className="quiet">{articleIn(paper.article, i18n.language)}</span>
    </li>
  );
}

/** What is missing, and what follows from it (附件1 第六条). */
export function MissingNote({ form, papers }: { form: FilingForm; papers: readonly ChecklistPaper[] }) {
  const { t } = useTranslation('filing');
  const missing = papers.filter((paper) => paper.required && !isReceived(form, paper)).length;
  if (missing === 0) {
    return <Alert type="success" showIcon title={t(form.type === 'issuance' ? 'allThere' : 'allThereGoesOn')} />;
  }
  return <Alert type="warning" showIcon title={t('someMissing', { n: missing })} />;
}
