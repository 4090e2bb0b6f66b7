import type { CardState } from './card-state.js';

/** Card application status as other systems know it (annex 2, interchange §2). */
export const outsideCardStatuses = {
  '0': { zh: '封存', en: 'sealed' },
  '1': { zh: '正常', en: 'normal' },
  '2': { zh: '正式挂失', en: 'formally lost' },
  '3': { zh: '应用锁定', en: 'application locked' },
  '4': { zh: '临时挂失', en: 'orally lost' },
  '9': { zh: '注销', en: 'cancelled' },
} as const;
export type OutsideCardStatus = keyof typeof outsideCardStatuses;

const statusOfState: Readonly<Record<CardState, OutsideCardStatus>> = {
  in_production: '0',
  produced: '0',
  in_stock: '0',
  delivered: '0',
  active: '1',
  oral_lost: '4',
  lost: '2',
  replaced: '9',
  cancelled: '9',
  destroyed: '9',
};

/** The status that goes outside. A PIN lock shows only on a card that could be used otherwise. */
export function outsideCardStatus(state: CardState, pinLocked: boolean): OutsideCardStatus {
  return state === 'active' && pinLocked ? '3' : statusOfState[state];
}
