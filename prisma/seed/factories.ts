/** Card factories (制卡商), two digits (interchange §5). */
export const factories = [
  { code: '01', nameZh: '第一制卡中心', nameEn: 'First Card Factory' },
  { code: '02', nameZh: '第二制卡中心', nameEn: 'Second Card Factory' },
] as const;
