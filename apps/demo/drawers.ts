import type { z } from 'zod';
import { toShanghaiDay } from '../../domain/calendar/shanghai-time.js';
import type { decidedVoid, drawers, madeSheet, receiptPage } from '../api/counter/counter.contract.js';
import type { Happenings } from './happenings.js';
import type { Window } from './window.js';

type Drawer = z.output<typeof drawers>['items'][number];

/** The money of the windows: spoiled receipts, and what lies in the drawers at the end of the day. */
export class Drawers {
  private sheets = 0;

  constructor(private readonly happenings: Happenings) {}

  /** A mistaken receipt: the clerk proposes, a second person voids, and the charge is taken again (附件1 第十五条(3)). */
  async voidReceipt(window: Window, caseId: string, now: Date): Promise<void> {
    const { receipt, path, voidId } = await this.proposeVoid(window, caseId, now);
    await window.second.post('counter', `/counter/voids/${voidId}/decide`, { decision: 'void', reason: '已核对' });
    await window.clerk.post('counter', `${path}/retake`, { received: receipt.yuan });
    this.happenings.count('receipts voided and taken again');
  }

  /** The clerk's half of it: the receipt of the case is proposed to be voided, and waits for a second person. */
  async proposeVoid({ clerk, office }: Window, caseId: string, now: Date) {
    const day = toShanghaiDay(now);
    const page = await clerk.get<z.output<typeof receiptPage>>(
      `/counter/receipts?office=${office}&day=${day}&limit=100`,
    );
    const receipt = page.items.find((item) => item.caseId === caseId && item.state === 'valid');
    if (!receipt) throw new Error(`no receipt of case ${caseId}`);
    const path = `/counter/receipts/${receipt.id}`;
    const { id: voidId } = await clerk.post<z.output<typeof decidedVoid>>('counter', `${path}/void`, {
      reason: '凭据打印错位',
    });
    return { receipt, path, voidId };
  }

  /** 日终结账: each clerk counts the drawer, a second person takes in what the sheet says. */
  async settle(windows: readonly Window[], now: Date): Promise<void> {
    await Promise.all(windows.map((window) => this.settleOf(window, toShanghaiDay(now))));
  }

  private async settleOf(window: Window, day: string): Promise<void> {
    const { items } = await window.clerk.get<z.output<typeof drawers>>('/counter/drawers');
    for (const drawer of items) await this.settleDrawer(window, drawer, day);
  }

  /** Now and then a yuan too much is in it, or the sheet comes back to be counted again. */
  private async settleDrawer({ clerk, second }: Window, { office, toHandIn }: Drawer, day: string): Promise<void> {
    this.sheets += 1;
    const surplus = this.sheets % 20 === 0;
    const counted = surplus ? `${Number(toHandIn.split('.')[0]) + 1}.00` : toHandIn;
    const body = { office, day, counted, reason: surplus ? '长款1元,待查' : '' };
    const make = () => clerk.post<z.output<typeof madeSheet>>('counter', '/counter/sheets', body);
    const check = (id: string, decision: string, reason: string) =>
      second.post('counter', `/counter/sheets/${id}/check`, { decision, reason });
    if (this.sheets % 15 === 0) {
      await check((await make()).id, 'return', '请重新清点');
      this.happenings.count('day-end sheets returned');
    }
    await check((await make()).id, 'confirm', '');
    this.happenings.count('day-end sheets checked');
  }
}
