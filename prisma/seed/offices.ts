import { divisions } from './divisions.js';

/** A card-management service window (综合服务窗口): 6 digits of division, 2 of its own. */
export interface OfficeFact {
  readonly code: string;
  readonly division: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly phone: string;
  readonly address: string;
}

/** A designated medical institution (定点医疗机构): a place where the holder changes a PIN, and nothing else (附件1 第十七条1). */
export interface InstitutionFact extends OfficeFact {
  readonly kind: 'institution';
}

/** Telephone area codes of the cities. */
const areaCodes: Readonly<Record<string, string>> = {
  '14': '0351',
  '1401': '0351',
  '1402': '0352',
  '1403': '0353',
  '1404': '0355',
  '1405': '0356',
  '1406': '0349',
  '1407': '0354',
  '1408': '0359',
  '1409': '0350',
  '1410': '0357',
  '1411': '0358',
};

/** Counties that have a window from the start: all of Taiyuan and Datong, and each city's first. */
function hasWindow(code: string, parent: string): boolean {
  const first = divisions.find((division) => division.parent === parent);
  return parent === '1401' || parent === '1402' || first?.code === code;
}

/** One window at the province and at every city, and at some counties. 12333 is the line that all of them share. */
export const offices: readonly OfficeFact[] = divisions
  .filter(({ code, parent }) => code.length < 6 || hasWindow(code, parent ?? ''))
  .map(({ code, nameZh, nameEn }) => ({
    code: `${code.padEnd(6, '0')}01`,
    division: code,
    nameZh: `${nameZh}社会保障卡综合服务窗口`,
    nameEn: `${nameEn} Social Security Card Service Window`,
    phone: `${areaCodes[code.slice(0, 4)]}-12333`,
    address: `${nameZh}政务服务中心`,
  }));

/** One institution at every county that has a window. */
export const institutions: readonly InstitutionFact[] = divisions
  .filter(({ code, parent }) => code.length === 6 && hasWindow(code, parent ?? ''))
  .map(({ code, nameZh, nameEn }) => ({
    code: `${code}51`,
    division: code,
    nameZh: `${nameZh}人民医院`,
    nameEn: `${nameEn} People's Hospital`,
    phone: `${areaCodes[code.slice(0, 4)]}-12333`,
    address: `${nameZh}人民医院医保窗口`,
    kind: 'institution',
  }));
