import { type Block, head, label, value } from './layout.js';
import { type CollectionListContent, chineseDate, type OfficeFrame } from './paper.js';

/** 单位领卡清单 (附件1 第十二条(1)): every holder signs beside their own card, the unit seals the whole. */
export function collectionList(frame: OfficeFrame, content: CollectionListContent): readonly Block[] {
  const rows = content.cards.map(({ name, idNumber, lastFour, collectedOn }, index) => [
    value(`${index + 1}`, 1, { small: true, align: 'center' }),
    value(name, 2.5, { small: true }),
    value(idNumber, 3, { small: true, align: 'center' }),
    value(lastFour, 1.5, { small: true, align: 'center' }),
    value(collectedOn, 2, { small: true, align: 'center' }),
    value('', 2),
  ]);
  return [
    {
      kind: 'table',
      rows: [
        [label('单位医疗编码'), value(content.unitCode, 4), label('专管员'), value(content.contact, 4)],
        [label('单位名称'), value(content.unitName, 6), label('卡片张数'), value(`${content.cards.length}`, 2)],
      ],
    },
    { kind: 'paragraph', text: '下列职工的社会保障卡已由本人领取，请逐人核对卡号后四位并签名。', small: true },
    {
      kind: 'table',
      rows: [
        [
          head('序号', 1),
          head('职工姓名', 2.5),
          head('社会保障号', 3),
          head('卡号后四', 1.5),
          head('领取日期', 2),
          head('本人签名', 2),
        ],
        ...rows,
      ],
      headRows: 1,
    },
    {
      kind: 'table',
      rows: [
        [
          value('专管员（签字）：\n单位公章：', 6, { minHeight: 92, foot: '年      月      日' }),
          value(`经办人：${frame.handledBy}\n${frame.office.name}（盖章）`, 6, {
            foot: chineseDate(frame.madeAt),
            seal: true,
          }),
        ],
      ],
    },
  ];
}
