import { printed } from './layout.js';
import type { Representative } from './paper.js';

/** Who stood at the window. */
export const filerName = (someone?: Representative) =>
  someone ? `${someone.name}（${someone.kind === 'guardian' ? '监护人' : '代理人'}）` : '本人办理';
/** Who signs. */
export const signerOf = (someone?: Representative) =>
  !someone ? '申领人' : someone.kind === 'guardian' ? '监护人' : '代理人';

/** Names of papers, one a line. */
export const numbered = (names: readonly string[]) =>
  names.map((name, index) => `${index + 1}. ${printed(name)}`).join('\n');
/** An office with its address. */
export const place = (name: string, address: string) => (address ? `${name}（${address}）` : name);
