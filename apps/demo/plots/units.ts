/** Employers of the demo, with whoever speaks for them. */
export const units = [
  { code: '91140000MA0K00001A', name: '太原市晋源机械制造有限公司', contact: '郝建国', phone: '0351-6010001' },
  { code: '91140000MA0K00002B', name: '山西汾河纺织集团有限公司', contact: '任秀兰', phone: '0351-6010002' },
  { code: '91140000MA0K00003C', name: '迎泽区第三人民医院', contact: '武志强', phone: '0351-6010003' },
  { code: '91140000MA0K00004D', name: '山西双塔商贸有限公司', contact: '常丽', phone: '0351-6010004' },
] as const;
