import { acceptanceReceipt } from './acceptance-receipt.js';
import { applicationForm } from './application-form.js';
import type { Block, PaperLayout } from './layout.js';
import { missingPapersNotice } from './missing-papers-notice.js';
import { type PaperData, paperKinds, shanghaiMinute } from './paper.js';
import { receiptQrText } from './receipt-qr.js';

/** The page that a paper's frozen data makes. */
export function paperLayout(data: PaperData): PaperLayout {
  const { frame } = data;
  return {
    issuer: frame.office.name,
    title: paperKinds[data.kind].title,
    number: frame.number,
    caseNumber: frame.caseNumber,
    qr: receiptQrText(frame.caseNumber),
    blocks: blocksOf(data),
    footer: `制表时间 ${shanghaiMinute(frame.madeAt)}    追踪号 ${frame.traceId}`,
  };
}

function blocksOf(data: PaperData): readonly Block[] {
  switch (data.kind) {
    case 'acceptanceReceipt':
      return acceptanceReceipt(data.frame, data.content);
    case 'missingPapersNotice':
      return missingPapersNotice(data.frame, data.content);
    case 'applicationForm':
      return applicationForm(data.frame, data.content);
  }
}
