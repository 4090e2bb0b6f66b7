import { mkdirSync, writeFileSync } from 'node:fs';
import { cardStatesPage } from '../../domain/card/card-states-page.js';
import { type CaseTypeName, caseTypes } from '../../domain/case/case-types.js';
import { caseIndex } from './case-index.js';
import { casePage } from './case-page.js';

// The pages for officials: card states × events and × case types, and one page a case type. Run by `npm run generate`.
mkdirSync('docs/cases', { recursive: true });
writeFileSync('docs/card-states.md', cardStatesPage());
writeFileSync('docs/cases/README.md', caseIndex());
for (const type of Object.keys(caseTypes) as CaseTypeName[]) writeFileSync(`docs/cases/${type}.md`, casePage(type));
