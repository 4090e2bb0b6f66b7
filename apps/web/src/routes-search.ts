import type { CaseFilters } from './cases/cases.queries.js';
import type { InboxFilters } from './tasks/tasks.queries.js';

/** What an address may hold: filters and ids of tasks and drafts. Never anything of a person. */
type Found = Record<string, unknown>;

const codePattern = /^[0-9A-Za-z_.-]{1,60}$/;

/** A code in an address; numbers (office codes) are read as text. */
export function textIn(found: unknown): string | undefined {
  const text = typeof found === 'number' ? String(found) : found;
  return typeof text === 'string' && codePattern.test(text) ? text : undefined;
}

/** A flag in an address: there, or not. */
export function flagIn(found: unknown): true | undefined {
  return found === true || found === 'true' ? true : undefined;
}

export function inboxSearch(found: Found): InboxFilters & { task?: string } {
  return {
    mine: flagIn(found.mine),
    step: textIn(found.step),
    office: textIn(found.office),
    late: flagIn(found.late),
    task: textIn(found.task),
  };
}

export function draftSearch(found: Found): { draft?: string } {
  return { draft: textIn(found.draft) };
}

const statuses = ['open', 'on_hold', 'closed'] as const;

export function caseSearch(found: Found): CaseFilters {
  return {
    status: statuses.find((status) => status === found.status),
    type: textIn(found.type),
    step: textIn(found.step),
    office: textIn(found.office),
    overdue: flagIn(found.overdue),
    dueSoon: flagIn(found.dueSoon),
    escalated: flagIn(found.escalated),
  };
}

const stockTabs = ['arriving', 'shelf', 'count'] as const;

export function stockSearch(found: Found): { tab?: (typeof stockTabs)[number]; office?: string } {
  return { tab: stockTabs.find((tab) => tab === found.tab), office: textIn(found.office) };
}

export function officeSearch(found: Found): { office?: string } {
  return { office: textIn(found.office) };
}

export function disabledSearch(found: Found): { disabled?: true } {
  return { disabled: flagIn(found.disabled) };
}

export function yearSearch(found: Found): { year?: number } {
  return { year: typeof found.year === 'number' ? found.year : undefined };
}
