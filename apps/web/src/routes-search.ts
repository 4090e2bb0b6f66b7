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
    type: textIn(found.type),
    step: textIn(found.step),
    office: textIn(found.office),
    late: flagIn(found.late),
    task: textIn(found.task),
  };
}

export function draftSearch(found: Found): { draft?: string } {
  return { draft: textIn(found.draft) };
}

export function filingSearch(found: Found): { draft?: string; person?: string; card?: string; due?: string } {
  return { draft: textIn(found.draft), person: textIn(found.person), card: textIn(found.card), due: textIn(found.due) };
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

export const stockTabs = ['arriving', 'shelf', 'temporary', 'blanks', 'kept', 'lists', 'balance', 'count'] as const;
export type StockTab = (typeof stockTabs)[number];

/** A day in an address. */
function dayIn(found: unknown): string | undefined {
  return typeof found === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(found) ? found : undefined;
}

export function stockSearch(found: Found): {
  tab?: StockTab;
  office?: string;
  overdue?: true;
  atBank?: true;
  from?: string;
  to?: string;
} {
  return {
    tab: stockTabs.find((one) => one === found.tab),
    office: textIn(found.office),
    overdue: flagIn(found.overdue),
    atBank: flagIn(found.atBank),
    from: dayIn(found.from),
    to: dayIn(found.to),
  };
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
