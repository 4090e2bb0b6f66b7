import type { ChecklistEntry, Party } from './case-type.js';
import { getCaseType } from './case-types.js';

/** The checklist of a case type; a type without papers has an empty one. */
export function checklistOf(type: string, by: Party): readonly ChecklistEntry[] {
  return getCaseType(type).checklist(by);
}

/** The article by which an agent or guardian shows who they are. */
export function representativeArticle(type: string, by: Party): string {
  return (checklistOf(type, by).find((entry) => entry.party === by) ?? getCaseType(type)).article;
}
