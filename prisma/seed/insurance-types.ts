/** 险种 (interchange §6). */
export const insuranceTypes = [
  { code: '110', nameZh: '企业职工基本养老保险', nameEn: 'Basic pension, enterprise employees' },
  { code: '120', nameZh: '机关事业单位养老保险', nameEn: 'Pension, public institutions' },
  { code: '150', nameZh: '城乡居民养老保险', nameEn: 'Pension, residents' },
  { code: '210', nameZh: '失业保险', nameEn: 'Unemployment insurance' },
  { code: '310', nameZh: '职工基本医疗保险', nameEn: 'Basic medical insurance, employees' },
  { code: '390', nameZh: '城乡居民医疗保险', nameEn: 'Medical insurance, residents' },
  { code: '410', nameZh: '工伤保险', nameEn: 'Work injury insurance' },
  { code: '510', nameZh: '生育保险', nameEn: 'Maternity insurance' },
] as const;
