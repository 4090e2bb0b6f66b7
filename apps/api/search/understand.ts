import { parseReceiptQr } from '../../../domain/paper/receipt-qr.js';

/** What somebody typed or scanned, as the search reads it. */
export type Understood =
  | { readonly as: 'caseNumber' | 'receipt'; readonly caseNumber: string }
  | { readonly as: 'receipt'; readonly paperNumber: string }
  | { readonly as: 'idNumber'; readonly idNumber: string }
  | { readonly as: 'idLast4'; readonly idLast4: string }
  | { readonly as: 'cardNumber'; readonly cardNumber: string }
  | { readonly as: 'name'; readonly namePrefix: string };

/** Reads the words by their form; whatever is nothing else is the beginning of a name. */
export function understand(typed: string): Understood {
  const q = typed.trim();
  const upper = q.toUpperCase();
  const scanned = parseReceiptQr(q);
  if (scanned) return { as: 'receipt', caseNumber: scanned };
  if (/^\d{8}-\d{4}-\d{7,12}$/.test(q)) return { as: 'caseNumber', caseNumber: q };
  if (/^[A-Z]{2}\d{8}-\d{4}-\d{6,12}$/.test(upper)) return { as: 'receipt', paperNumber: upper };
  if (/^\d{17}[\dX]$/.test(upper)) return { as: 'idNumber', idNumber: upper };
  if (/^\d{3}[\dX]$/.test(upper)) return { as: 'idLast4', idLast4: upper };
  if (/^[0-9A-Z]{9,32}$/.test(upper) && /\d{6}/.test(upper)) return { as: 'cardNumber', cardNumber: upper };
  return { as: 'name', namePrefix: q };
}
