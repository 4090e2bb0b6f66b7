/** What is taken at the counter: fees are kept, deposits are given back. Each is a rule that says how much. */
export const charges = {
  'fee.replacement': { refundable: false, zh: '补卡工本费', en: 'Replacement fee', article: '附件1 第十五条(3)' },
  'fee.exchange': { refundable: false, zh: '换卡工本费', en: 'Exchange fee', article: '附件1 第十五条(3)' },
  'deposit.temporaryCard': {
    refundable: true,
    zh: '临时卡工本费(押金)',
    en: 'Temporary card deposit',
    article: '附件1 第十九条',
  },
} as const;
export type ChargeKind = keyof typeof charges;
