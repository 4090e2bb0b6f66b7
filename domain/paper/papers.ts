import { acceptanceReceipt } from './acceptance-receipt.js';
import { applicationForm } from './application-form.js';
import { collectionList } from './collection-list.js';
import { counterReceipt } from './counter-receipt.js';
import { daySheet } from './day-sheet.js';
import { destructionList } from './destruction-list.js';
import type { Block, PaperLayout } from './layout.js';
import { mandateForm } from './mandate-form.js';
import { missingPapersNotice } from './missing-papers-notice.js';
import { type PaperData, paperKinds, shanghaiMinute } from './paper.js';
import { paymentCertificate } from './payment-certificate.js';
import { receiptQrText } from './receipt-qr.js';
import { refundOrder } from './refund-order.js';

/** The page that a paper's frozen data makes. */
export function paperLayout(data: PaperData): PaperLayout {
  const { frame } = data;
  return {
    issuer: frame.office.name,
    title: paperKinds[data.kind].title,
    number: frame.number,
    ...('caseNumber' in frame ? { caseNumber: frame.caseNumber } : {}),
    qr: receiptQrText('caseNumber' in frame ? frame.caseNumber : frame.number),
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
    case 'counterReceipt':
      return counterReceipt(data.frame, data.content);
    case 'applicationForm':
      return applicationForm(data.frame, data.content);
    case 'mandateForm':
      return mandateForm(data.frame, data.content);
    case 'refundOrder':
      return refundOrder(data.frame, data.content);
    case 'daySheet':
      return daySheet(data.frame, data.content);
    case 'collectionList':
      return collectionList(data.frame, data.content);
    case 'destructionList':
      return destructionList(data.frame, data.content);
    case 'paymentCertificate':
      return paymentCertificate(data.frame, data.content);
  }
}
