/** The eight issuing banks (interchange §6) and their hotlines. */
export const banks = [
  { code: '0102', nameZh: '中国工商银行', nameEn: 'Industrial and Commercial Bank of China', hotline: '95588' },
  { code: '0103', nameZh: '中国农业银行', nameEn: 'Agricultural Bank of China', hotline: '95599' },
  { code: '0104', nameZh: '中国银行', nameEn: 'Bank of China', hotline: '95566' },
  { code: '0105', nameZh: '中国建设银行', nameEn: 'China Construction Bank', hotline: '95533' },
  { code: '0301', nameZh: '交通银行', nameEn: 'Bank of Communications', hotline: '95559' },
  { code: '0313', nameZh: '晋商银行', nameEn: 'Jinshang Bank', hotline: '95105588' },
  { code: '0402', nameZh: '山西省农村信用社', nameEn: 'Shanxi Rural Credit Cooperatives', hotline: '96518' },
  { code: '0403', nameZh: '中国邮政储蓄银行', nameEn: 'Postal Savings Bank of China', hotline: '95580' },
] as const;

/** What is agreed with a bank from the start, where it differs from the usual: two people change it (rule `bank.<code>`). */
export const bankProfiles = { '0103': { encoding: 'gb18030' } } as const;
