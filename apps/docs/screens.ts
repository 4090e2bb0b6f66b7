/** The pages that the case pages name; `docs/screens.md` tells what each is for. */
export const screens = {
  wizard: { zh: '受理向导', en: 'new case', address: '/cases/new' },
  person: { zh: '持卡人', en: 'person', address: '/people/<id>' },
  sheet: { zh: '业务登记', en: 'filing sheet', address: '/file/<type>' },
  desk: { zh: '临时挂失(12333)', en: 'oral loss desk', address: '/desk' },
  inbox: { zh: '待办', en: 'inbox', address: '/inbox' },
  case: { zh: '业务详情', en: 'one case', address: '/cases/<id>' },
  stock: { zh: '卡库', en: 'stock', address: '/stock' },
  pins: { zh: '定点医疗机构改密码', en: 'PIN desk of a medical institution', address: '/pin-desk' },
  refunds: { zh: '拖欠 → 退费', en: 'arrears → refunds', address: '/arrears?tab=refunds' },
  bank: { zh: '发卡银行经办', en: 'bank operator', address: '/bank-desk' },
} as const;
export type ScreenName = keyof typeof screens;

/** The screen as a cell of a table. */
export function screenCell(name: ScreenName): string {
  const { zh, en, address } = screens[name];
  return `${zh} / ${en} \`${address}\``;
}
