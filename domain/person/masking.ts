/**
 * What a page shows of personal data until somebody with the right reveals it (规程 第二十二条). Masks are for display;
 * they never go into a search or a file.
 */

/** Division and last four stay: `140105********2317`. */
export function maskIdNumber(idNumber: string): string {
  if (idNumber.length < 14) return '*'.repeat(idNumber.length);
  return `${idNumber.slice(0, 6)}${'*'.repeat(idNumber.length - 10)}${idNumber.slice(-4)}`;
}

/** The first character stays, two stars at most stand for the rest: `张*`, `欧**`. */
export function maskName(name: string): string {
  const characters = [...name];
  if (characters.length < 2) return '*'.repeat(characters.length);
  return `${characters[0]}${'*'.repeat(Math.min(characters.length - 1, 2))}`;
}

/** The first three and the last four digits stay: `138****5678`; of short numbers the last two. */
export function maskPhone(phone: string): string {
  if (phone.length < 11) return `${'*'.repeat(Math.max(phone.length - 2, 0))}${phone.slice(-2)}`;
  return `${phone.slice(0, 3)}${'*'.repeat(phone.length - 7)}${phone.slice(-4)}`;
}

const placeLength = 6;
const endLength = 4;

/** The first six characters stay, where province and city stand: `太原市小店区****`. */
export function maskAddress(address: string): string {
  return `${[...address].slice(0, placeLength).join('')}****`;
}

/** The last four stay as well, so that two addresses of one district are told apart: `太原市小店区****302室`. */
export function maskAddressEnds(address: string): string {
  const characters = [...address];
  const isLong = characters.length >= placeLength + 2 * endLength;
  return maskAddress(address) + (isLong ? characters.slice(-endLength).join('') : '');
}

/** The last four characters of a card or account number stay, four stars stand for the rest: `****1234`. */
export function maskCardNumber(number: string): string {
  return number.length <= 4 ? '*'.repeat(number.length) : `****${number.slice(-4)}`;
}

/** Numbers long enough to be somebody's — cards, accounts, IDs, phones — keep their last four: `张三****2317退款`. */
export function maskNumbers(text: string): string {
  return text.replace(/\d[\d*-]{5,}[\dXx]/g, maskCardNumber);
}
