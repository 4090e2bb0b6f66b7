import { FilePdfOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PaperViewer } from '../papers/paper-viewer.js';
import { PrintDialog } from '../papers/print-dialog.js';
import { CertificateDialog, type IssuedCertificate } from './certificate-dialog.js';
import type { PaidPeriods } from './paid-periods.js';
import '../papers/papers.css';

type Open =
  | { readonly what: 'issue' }
  | { readonly what: 'view' | 'print' | 'copy'; readonly paper: IssuedCertificate };

/** Issues 缴费凭证 and prints them; those of this visit stay at hand to be looked at and printed again. */
export function Certificates({ personId, paid }: { personId: string; paid: readonly PaidPeriods[] }) {
  const { t } = useTranslation('premiums');
  const [issued, setIssued] = useState<readonly IssuedCertificate[]>([]);
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const print = (paper: IssuedCertificate) => {
    setIssued((known) => [paper, ...known]);
    setOpen({ what: 'print', paper });
  };
  return (
    <>
      <div className="papers-issue">
        <Button icon={<PrinterOutlined />} onClick={() => setOpen({ what: 'issue' })}>
          {t('certificate')}
        </Button>
      </div>
      <ul className="papers">
        {issued.map((paper) => (
          <li key={paper.id}>
            <FilePdfOutlined aria-hidden />
            <div>
              <strong>{t('papers:kind.paymentCertificate')}</strong> <span className="mono quiet">{paper.number}</span>
            </div>
            <Button size="small" onClick={() => setOpen({ what: 'view', paper })}>
              {t('papers:view')}
            </Button>
            <Button size="small" icon={<PrinterOutlined />} onClick={() => setOpen({ what: 'copy', paper })}>
              {t('papers:printCopy')}
            </Button>
          </li>
        ))}
      </ul>
      {open?.what === 'issue' ? (
        <CertificateDialog
          personId={personId}
          paid={paid}
          onIssued={print}
          // What was issued goes to the printer next.
          onClose={() => setOpen((now) => (now?.what === 'issue' ? undefined : now))}
        />
      ) : null}
      {open?.what === 'print' || open?.what === 'copy' ? (
        <PrintDialog paper={{ id: open.paper.id, prints: open.what === 'copy' ? 1 : 0 }} onClose={close} />
      ) : null}
      {open?.what === 'view' ? <PaperViewer paper={open.paper} onClose={close} /> : null}
    </>
  );
}
