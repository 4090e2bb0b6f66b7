import { type Block, head, value } from './layout.js';
import { chineseDate, type DestructionListContent, type OfficeFrame } from './paper.js';

const sources: Readonly<Record<string, string>> = {
  exchange: '换卡收回',
  cancellation: '注销收回',
  temporary: '临时卡退还',
  recall: '逾期未领收回',
  spoiled: '到卡残损',
  found: '已补换卡拾回',
};

/** 销毁清单: each card once, destroyed before two people's eyes. */
export function destructionList(frame: OfficeFrame, content: DestructionListContent): readonly Block[] {
  const rows = content.cards.map(({ cardNumber, kind, source, keptOn }, index) => [
    value(`${index + 1}`, 1, { small: true, align: 'center' }),
    value(cardNumber || '（尚无卡号）', 4, { small: true }),
    value(kind === 'formal' ? '正式卡' : '临时卡', 2, { small: true, align: 'center' }),
    value(sources[source] ?? source, 3, { small: true, align: 'center' }),
    value(keptOn, 2, { small: true, align: 'center' }),
  ]);
  const date = chineseDate(frame.madeAt);
  const { blanks = 0 } = content;
  const listed: readonly Block[] = [
    { kind: 'paragraph', text: `下列社会保障卡共 ${content.cards.length} 张，已于${date}逐张核对并销毁，不再使用。` },
    {
      kind: 'table',
      rows: [
        [head('序号', 1), head('社会保障卡卡号', 4), head('卡类', 2), head('来源', 3), head('收回日期', 2)],
        ...rows,
      ],
      headRows: 1,
    },
  ];
  return [
    ...(rows.length > 0 ? listed : []),
    ...(blanks > 0
      ? [{ kind: 'paragraph', text: `残损空白临时卡共 ${blanks} 张（无卡号），已于${date}清点并销毁。` } as const]
      : []),
    {
      kind: 'table',
      rows: [
        [
          value(`列单人（签字）：${content.maker}`, 6, { minHeight: 92, foot: date }),
          value(`监销人（签字）：${content.checker}\n${frame.office.name}（盖章）`, 6, { foot: date, seal: true }),
        ],
      ],
    },
  ];
}
