import type { Plot } from '../errand.js';
import { chooses, files } from './handlings.js';

/** 解除挂失 (附件1 第十四条) of cards that came lost from the old system. */
export const liftLossPlots: readonly Plot[] = [
  {
    type: 'liftLoss',
    name: 'lost since the old system, found',
    cases: 1,
    perMille: 12,
    by: 'applicant',
    holds: { status: '2', bankStatus: '1' },
    begin: files('liftLoss'),
    steps: { confirm: chooses('confirm') },
  },
  {
    type: 'liftLoss',
    name: 'refused, the card shown is another',
    cases: 1,
    perMille: 3,
    by: 'applicant',
    holds: { status: '2', bankStatus: '1' },
    begin: files('liftLoss'),
    steps: { confirm: chooses('refuse', { reason: '所持卡片与挂失卡号不符' }) },
  },
];
