import { type ChargeKind, charges } from '../money/charge.js';
import { type Block, head, label, printed, value } from './layout.js';
import { chineseDate, type DaySheetContent, type OfficeFrame, shanghaiMinute } from './paper.js';

const kinds: Readonly<Record<string, string>> = { taken: '收取', refunded: '退还', voided: '作废' };
const chargeName = (charge: string) => printed(charges[charge as ChargeKind].zh);

/** 日终结账: what was taken, refunded and voided, what was handed in, and two signatures. */
export function daySheet(frame: OfficeFrame, content: DaySheetContent): readonly Block[] {
  const facts = [
    [label('结账日期'), value(chineseDate(content.day), 4), label('经办人'), value(content.clerk, 4)],
    [
      label('应交金额'),
      value(`人民币 ${content.due} 元`, 4, { bold: true }),
      label('实交金额'),
      value(`人民币 ${content.counted} 元`, 4, { bold: true }),
    ],
    [label('差额'), value(`人民币 ${content.difference} 元`, 4), label('差额说明'), value(content.reason || '无', 4)],
  ];
  return [
    { kind: 'table', rows: facts },
    { kind: 'heading', text: '一、分项汇总' },
    { kind: 'table', rows: sums(content), headRows: 1 },
    { kind: 'heading', text: '二、凭据明细' },
    { kind: 'table', rows: receipts(content), headRows: 1 },
    { kind: 'table', rows: [signatures(frame, content)] },
  ];
}

function sums({ sums: lines }: DaySheetContent) {
  const rows = lines.map(({ charge, kind, count, yuan }) => [
    value(chargeName(charge), 5),
    value(kinds[kind] ?? kind, 2, { align: 'center' }),
    value(`${count}`, 2, { align: 'center' }),
    value(yuan, 3, { align: 'center' }),
  ]);
  return [[head('收费项目', 5), head('类别', 2), head('笔数', 2), head('金额（元）', 3)], ...orNone(rows)];
}

function receipts({ receipts: lines }: DaySheetContent) {
  const rows = lines.map(({ number, charge, kind, at, yuan }) => [
    value(number, 3.5, { small: true }),
    value(chargeName(charge), 2.5, { small: true }),
    value(kinds[kind] ?? kind, 1, { small: true, align: 'center' }),
    value(shanghaiMinute(at), 3, { small: true, align: 'center' }),
    value(yuan, 2, { small: true, align: 'center' }),
  ]);
  return [
    [head('凭据号码', 3.5), head('收费项目', 2.5), head('类别', 1), head('时间', 3), head('金额（元）', 2)],
    ...orNone(rows),
  ];
}

const orNone = <Row>(rows: readonly Row[]) =>
  rows.length > 0 ? rows : [[value('本日无收退款', 12, { align: 'center' })]];

function signatures(frame: OfficeFrame, { clerk, checker }: DaySheetContent) {
  const date = chineseDate(frame.madeAt);
  return [
    value(`经办人（签字）：${clerk}`, 6, { minHeight: 92, foot: date }),
    value(`复核人（签字）：${checker}\n${frame.office.name}（盖章）`, 6, { foot: date, seal: true }),
  ];
}
