import { FilePdfOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, PaperSummary } from '../api/types.js';
import { formatDateTime } from '../ui/time.js';
import { PaperViewer } from './paper-viewer.js';
import { PrintDialog } from './print-dialog.js';
import './papers.css';

/** The case's printed papers: number, how often printed, view and print. */
export function CasePapers({ caseView }: { caseView: CaseView }) {
  const { t } = useTranslation('papers');
  const [viewed, setViewed] = useState<PaperSummary>();
  const [printing, setPrinting] = useState<PaperSummary>();
  return (
    <section aria-label={t('cases:papers')}>
      <h3 className="section-title">{t('cases:papers')}</h3>
      {caseView.papers.length === 0 ? <span className="quiet">{t('none')}</span> : null}
      <ul className="papers">
        {caseView.papers.map((paper) => (
          <li key={paper.id}>
            <FilePdfOutlined aria-hidden />
            <div>
              <strong>{t(`kind.${paper.kind}`, { defaultValue: paper.kind })}</strong>{' '}
              <span className="mono quiet">{paper.number}</span>
              <div className="quiet">
                {formatDateTime(paper.madeAt)} · {paper.prints ? t('prints', { n: paper.prints }) : t('neverPrinted')}
              </div>
            </div>
            <Button size="small" onClick={() => setViewed(paper)}>
              {t('view')}
            </Button>
            <Button
              size="small"
              type={paper.prints === 0 ? 'primary' : 'default'}
              icon={<PrinterOutlined />}
              onClick={() => setPrinting(paper)}
            >
              {t(paper.prints === 0 ? 'print' : 'printCopy')}
            </Button>
          </li>
        ))}
      </ul>
      <PaperViewer paper={viewed} onClose={() => setViewed(undefined)} />
      {printing ? <PrintDialog paper={printing} caseId={caseView.id} onClose={() => setPrinting(undefined)} /> : null}
    </section>
  );
}
