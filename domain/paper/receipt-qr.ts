const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const caseNumberPattern = /^[0-9A-Z](?:[0-9A-Z-]{0,38}[0-9A-Z])?$/;

/** Two check digits after ISO 7064 MOD 97-10: every wrong character and every swap of neighbours is noticed. */
function checkDigits(caseNumber: string): string {
  let remainder = 0;
  for (const character of caseNumber.replaceAll('-', '')) {
    const value = alphabet.indexOf(character);
    remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
  }
  return String(98 - ((remainder * 100) % 97)).padStart(2, '0');
}

/**
 * What the QR code of a 受理回执单 says: `SSCARD:<case number>:<check>`. It holds no personal data.
 * @throws where the case number is not made of capital letters, digits and hyphens.
 */
export function receiptQrText(caseNumber: string): string {
  if (!caseNumberPattern.test(caseNumber)) throw new Error('a case number holds capital letters, digits and hyphens');
  return `SSCARD:${caseNumber}:${checkDigits(caseNumber)}`;
}

/** The case number in a scanned receipt, or undefined where the text is no receipt's or was read wrongly. */
export function parseReceiptQr(text: string): string | undefined {
  const [, caseNumber, check] = /^SSCARD:([0-9A-Z-]{1,40}):(\d{2})$/.exec(text.trim().toUpperCase()) ?? [];
  if (!caseNumber || !caseNumberPattern.test(caseNumber)) return undefined;
  return checkDigits(caseNumber) === check ? caseNumber : undefined;
}
