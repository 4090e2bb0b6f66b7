import { FilePdfOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperSummary } from '../api/types.js';
import { formatDateTime } from '../ui/time.js';
import { PaperViewer } from './paper-viewer.js';
import { PrintDialog } from './print-dialog.js';
import './papers.css';

/** A printed paper with its case, and what else its line says. */
export interface ListedPaper {
  readonly paper: PaperSummary;
  readonly caseId: string;
  readonly note?: ReactNode;
}

/** Printed papers: number, how often printed, view and print. */
export function PaperList({ papers }: { papers: readonly ListedPaper[] }) {
  const { t } = useTranslation('papers');
  const [viewed, setViewed] = useState<PaperSummary>();
  const [printing, setPrinting] = useState<ListedPaper>();
  return (
    <>
      {papers.length === 0 ? <span className="quiet">{t('none')}</span> : null}
      <ul className="papers">
        {papers.map((listed) => {
          const { paper, note } = listed;
          return (
            <li key={paper.id}>
              <FilePdfOutlined aria-hidden />
              <div>
                <strong>{t(`kind.${paper.kind}`, { defaultValue: paper.kind })}</strong>{' '}
                <span className="mono quiet">{paper.number}</span>
                <div className="quiet">
                  {formatDateTime(paper.madeAt)} · {paper.prints ? t('prints', { n: paper.prints }) : t('neverPrinted')}
                  {note ? <> · {note}</> : null}
                </div>
              </div>
              <Button size="small" onClick={() => setViewed(paper)}>
                {t('view')}
              </Button>
              <Button
                size="small"
                type={paper.prints === 0 ? 'primary' : 'default'}
                icon={<PrinterOutlined />}
                onClick={() => setPrinting(listed)}
              >
                {t(paper.prints === 0 ? 'print' : 'printCopy')}
              </Button>
            </li>
          );
        })}
      </ul>
      <PaperViewer paper={viewed} onClose={() => setViewed(undefined)} />
      {printing ? (
        <PrintDialog paper={printing.paper} caseId={printing.caseId} onClose={() => setPrinting(undefined)} />
      ) : null}
    </>
  );
}
