import { type CardState, cardStates, cardTable, type NextCardState } from '../../domain/card/card-state.js';
import { cardEventWords } from '../../domain/card/card-states-page.js';
import { caseTable, isCardCaseType } from '../../domain/card/case-table.js';
import { type CaseTypeName, getCaseType } from '../../domain/case/case-types.js';
import { representativeArticle } from '../../domain/case/checklist.js';
import { type RefusalCode, refusalCatalog } from '../../domain/refusal/catalog.js';
import { wordOf } from '../../domain/refusal/words.js';
import type { CaseGuide } from './case-guide.js';
import { bothIn, table } from './markdown.js';

/** Each event with the states it leads from and to, as the card table says. */
export function effectRows({ effects }: CaseGuide): string[][] {
  return effects.map(({ when, event }) => {
    const moves = cardStates.flatMap((state) => {
      const row: Readonly<Partial<Record<string, NextCardState>>> = cardTable[state];
      const next = row[event];
      return next ? [`${stateWord(state)} → ${next === 'before' ? '恢复挂失前 as before' : stateWord(next)}`] : [];
    });
    return [bothIn(when), bothIn(cardEventWords[event]), moves.join('<br>')];
  });
}

/** For a type that is filed for a card: what the table of card states × case types says in each state. */
export function cardSection(type: CaseTypeName): string[] {
  if (!isCardCaseType(type)) return [];
  const rows = cardStates.map((state) => {
    const cell = caseTable[state][type];
    return [
      stateWord(state),
      cell === 'file' ? '可以受理 may be filed' : '',
      ...(cell === 'file' ? ['', '', ''] : told(cell)),
    ];
  });
  return table(['卡的状态 state', '受理 filing', '不予受理的说明', 'refusal', '条款 article'], rows);
}

/** Refusals with their sentences, and the article as a case of the type tells it. */
export function refusalRows(type: CaseTypeName, codes: readonly RefusalCode[]): string[][] {
  const own: Partial<Record<RefusalCode, string>> = {
    'case.agent-missing': representativeArticle(type, 'agent'),
    'case.withdrawal-too-late': getCaseType(type).article,
  };
  return codes.map((code) => {
    const [zh, en, article] = told(code);
    return [`\`${code}\``, zh, en, own[code] ?? article];
  });
}

function told(code: RefusalCode): [string, string, string] {
  const { zh, en, article } = refusalCatalog[code];
  return [zh, en, article ?? ''];
}

function stateWord(state: CardState): string {
  return `${wordOf(`card-state.${state}`, 'zh')} ${wordOf(`card-state.${state}`, 'en')}`;
}
