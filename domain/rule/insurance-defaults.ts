import type { InsuranceRule } from './insurance.js';

/** What holds for a type unless its own line says otherwise (interchange §6). */
const usual: InsuranceRule = {
  feePeriod: 'month',
  closesInMonth: 1,
  thirdDeduction: false,
  employeeRate: 0,
  flexibleRate: 0,
  grades: {},
  employeeShare: 0,
  flexibleShare: 0,
  residentShare: 0,
  lateFee: 0,
  lateFeePayers: [],
  makeUpOrder: 'oldest',
  makeUpPeriods: 12,
  makeUpWithinYear: false,
  interest: 2.5,
  interestByYear: {},
};

const residentGrades = {
  '1': '200.00',
  '2': '300.00',
  '3': '500.00',
  '4': '700.00',
  '5': '1000.00',
  '6': '1500.00',
  '7': '2000.00',
  '8': '3000.00',
  '9': '4000.00',
  '10': '5000.00',
};

/** The rules of the insurance types of interchange §6 at the start; two people change them. Work injury and maternity: the employer pays. */
export const insuranceDefaults: Readonly<Record<string, InsuranceRule>> = {
  '110': {
    ...usual,
    employeeRate: 8,
    flexibleRate: 20,
    employeeShare: 100,
    flexibleShare: 40,
    lateFee: 0.05,
    lateFeePayers: ['employee'],
  },
  '120': { ...usual, employeeRate: 8, employeeShare: 100 },
  '150': { ...usual, feePeriod: 'year', grades: residentGrades, residentShare: 100, makeUpWithinYear: true },
  '210': { ...usual, employeeRate: 0.3 },
  '310': { ...usual, employeeRate: 2, flexibleRate: 8, employeeShare: 100, flexibleShare: 25 },
  '390': { ...usual, feePeriod: 'year', grades: { '1': '400.00' }, makeUpWithinYear: true },
  '410': usual,
  '510': usual,
};
