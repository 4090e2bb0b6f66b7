import { getCaseType } from '../case/case-types.js';
import { refusalCatalog } from '../refusal/catalog.js';
import { refusalWords, wordOf } from '../refusal/words.js';
import { type CardEvent, type CardTable, cardEvents, cardStates, cardTable, liveCardStates } from './card-state.js';
import { cardCaseTypes, caseTable } from './case-table.js';
import { outsideCardStatus, outsideCardStatuses } from './outside-status.js';

/** What each event is called, and its article. */
export const cardEventWords: Readonly<Record<CardEvent, { zh: string; en: string; article: string }>> = {
  produce: { zh: '制成', en: 'the factory made the card', article: '规程 第七条' },
  spoil: { zh: '制废', en: 'spoiled or damaged; ordered again', article: '规程 第七条' },
  arrive: { zh: '入库', en: 'arrived in the office’s stock', article: '附件1 第十一条' },
  deliver: { zh: '领卡', en: 'handed over', article: '附件1 第十一条(4)' },
  recall: { zh: '收回', en: 'not collected in time; destroyed', article: '附件1 第十一条(4)' },
  activate: { zh: '启用', en: 'social function activated', article: '附件1 第十二条' },
  reportOralLoss: { zh: '临时挂失', en: 'orally reported lost', article: '附件1 第十三条' },
  lapse: { zh: '临时挂失失效', en: 'oral report lapsed', article: '附件1 第十三条' },
  reportLoss: { zh: '正式挂失', en: 'formally reported lost', article: '附件1 第十三条' },
  lift: { zh: '解挂', en: 'loss lifted', article: '附件1 第十四条' },
  replace: { zh: '补卡', en: 'replacement filed', article: '附件1 第十五条' },
  exchange: { zh: '换卡', en: 'exchanged for a new card', article: '附件1 第十五条' },
  cancel: { zh: '注销', en: 'cancelled', article: '附件1 第十六条' },
};

/** The page for officials, `docs/card-states.md`, made from the table. Ends with a line feed. */
export function cardStatesPage(): string {
  return `${[
    '# 社会保障卡状态 / Card states',
    '',
    '由 `domain/card/card-state.ts` 的状态表生成。Generated from the table of card states; do not edit by hand.',
    '',
    ...stateSection(),
    '',
    ...eventSection(),
    '',
    ...tableSection(),
    '',
    '空格表示不能办理。“恢复”指恢复到挂失前的状态。密码锁定是状态之外的标记,挂失与解挂不改变它。',
    'An empty cell is refused. “恢复” restores the state before the loss. A PIN lock is a flag beside the state and stays as it is.',
    '',
    ...caseSection(),
  ].join('\n')}\n`;
}

function stateSection(): string[] {
  const live = new Set<string>(liveCardStates);
  const rows = cardStates.map((state) => {
    const word = refusalWords[`card-state.${state}`];
    const code = outsideCardStatus(state, false);
    const outside = `${code} ${outsideCardStatuses[code].zh}`;
    return `| \`${state}\` | ${word.zh} | ${word.en} | ${live.has(state) ? '是' : ''} | ${outside} |`;
  });
  return [
    '## 状态 / States',
    '',
    '| state | 状态 | meaning | 有效卡 live | 对外代码 outside |',
    '|---|---|---|---|---|',
    ...rows,
  ];
}

function eventSection(): string[] {
  const rows = cardEvents.map((event) => {
    const name = cardEventWords[event];
    return `| \`${event}\` | ${name.zh} | ${name.en} | ${name.article} |`;
  });
  return ['## 事件 / Events', '', '| event | 事件 | meaning | 条款 |', '|---|---|---|---|', ...rows];
}

function tableSection(): string[] {
  const table: CardTable = cardTable;
  const rows = cardStates.map((state) => {
    const cells = cardEvents.map((event) => cellOf(table[state]?.[event]));
    return `| **${wordOf(`card-state.${state}`, 'zh')}** | ${cells.join(' | ')} |`;
  });
  const heading = `| | ${cardEvents.map((event) => cardEventWords[event].zh).join(' | ')} |`;
  return ['## 状态 × 事件 / States × events', '', heading, `|${'---|'.repeat(cardEvents.length + 1)}`, ...rows];
}

/** Which case type may be filed for a card in which state: `domain/card/case-table.ts`. */
function caseSection(): string[] {
  const notes = [...new Set(cardStates.flatMap((state) => cardCaseTypes.map((type) => caseTable[state][type])))]
    .filter((cell) => cell !== 'file')
    .map((code, at) => ({ code, mark: String.fromCharCode(0x2460 + at) }));
  const markOf = new Map<string, string>(notes.map(({ code, mark }) => [code, mark]));
  const rows = cardStates.map((state) => {
    const cells = cardCaseTypes.map((type) => markOf.get(caseTable[state][type]) ?? '可');
    return `| **${wordOf(`card-state.${state}`, 'zh')}** | ${cells.join(' | ')} |`;
  });
  const names = cardCaseTypes.map((type) => `[${getCaseType(type).zh}](cases/${type}.md)`);
  return [
    '## 状态 × 业务 / States × case types',
    '',
    `| | ${names.join(' | ')} |`,
    `|${'---|'.repeat(cardCaseTypes.length + 1)}`,
    ...rows,
    '',
    '“可”为可以受理;其余按下列理由不予受理。“可” may be filed; any other cell is refused with its sentence:',
    '',
    ...notes.map(({ code, mark }) => {
      const { zh, en, article } = refusalCatalog[code];
      return `- ${mark} ${zh}。${en}.${article ? ` ${article}` : ''} \`${code}\``;
    }),
    '',
    '密码锁定的卡不能修改密码,应先解锁与重置。A locked PIN is unlocked and reset before it can be changed. 附件1 第十八条 `card.pin-locked`',
  ];
}

function cellOf(next: string | undefined): string {
  if (next === undefined) return '';
  return next === 'before' ? '恢复' : wordOf(`card-state.${next}`, 'zh');
}
