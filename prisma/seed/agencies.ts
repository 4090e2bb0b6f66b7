import { divisions } from './divisions.js';

/** The social insurance agency (社保经办机构) of each division: its code is the division's, filled to 6 digits. */
export const agencies = divisions.map(({ code, nameZh, nameEn }) => ({
  code: code.padEnd(6, '0'),
  division: code,
  nameZh: `${nameZh}社会保险中心`,
  nameEn: `${nameEn} Social Insurance Agency`,
}));
