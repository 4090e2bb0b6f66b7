import { type CaseTypeName, caseTypes, getCaseType } from '../../domain/case/case-types.js';
import { table } from './markdown.js';
import { chargeRows } from './rule-rows.js';

/** `docs/cases/README.md`: every case type with its page. Ends with a line feed. */
export function caseIndex(): string {
  const rows = (Object.keys(caseTypes) as CaseTypeName[]).map((type) => {
    const { zh, en, article, steps } = getCaseType(type);
    const cost = chargeRows(type).map(([, amount]) => amount ?? '');
    return [`[${zh}](${type}.md)`, en, article, String(Object.keys(steps).length), cost.join(', ') || '—'];
  });
  return `${[
    '# 业务类型 / Case types',
    '',
    '每类业务一页:条款 → 步骤 → 页面,资料、时限、费用、文书、对卡的作用、不予办理的情形。由 `npm run generate` 生成。',
    '',
    'One page a case type: article → step → screen, papers, clocks, fee, printed papers, effect on the card, refusals. Generated; `npm run lint` fails when a page differs from the code. Which type may be filed in which state of a card: [card states](../card-states.md).',
    '',
    ...table(['业务', 'case type', '条款 article', '步骤 steps', '费用 cost'], rows),
  ].join('\n')}\n`;
}
