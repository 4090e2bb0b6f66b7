/** An agency of the month's demo, with who works there and the windows that keep its people's cards. */
export interface MonthAgency {
  /** 6 digits. */
  readonly code: string;
  readonly name: string;
  readonly scheduler: string;
  readonly checker: string;
  readonly offices: readonly string[];
}

/** Three agencies, each with a scheduler and a checker of its own. */
export const monthAgencies: readonly MonthAgency[] = [
  {
    code: '140100',
    name: '太原',
    scheduler: 'scheduler.1401',
    checker: 'checker.1401',
    offices: ['14010501', '14010601', '14010701'],
  },
  { code: '140200', name: '大同', scheduler: 'scheduler.1402', checker: 'checker.1402', offices: ['14021301'] },
  { code: '140700', name: '晋中', scheduler: 'scheduler.1407', checker: 'checker.1407', offices: ['14070201'] },
];

/** The banks: one by SFTP, three by folder, one of them in GB18030. */
export const monthBanks = ['0102', '0103', '0104', '0402'] as const;
export type MonthBank = (typeof monthBanks)[number];

/** The account that a bank keeps for an agency (`DK`), at the start of the story. */
export const agencyAccountOf = (agency: string, bank: string): string => `8${agency}${bank}001`;

/** What lies in each of them when the story begins. */
export const openingBalance = '5000.00';
