import { accessRefusals } from './catalog/access.js';
import { cardRefusals } from './catalog/cards.js';
import { caseRefusals } from './catalog/cases.js';
import { counterRefusals } from './catalog/counter.js';
import type { CatalogEntry } from './catalog/entry.js';
import { fileRefusals } from './catalog/files.js';
import { peopleRefusals } from './catalog/people.js';
import { premiumRefusals } from './catalog/premiums.js';
import { requestRefusals } from './catalog/requests.js';

/** Every refusal there is; the first word of a code says which file of `catalog/` it stands in. */
const catalog = {
  ...requestRefusals,
  ...accessRefusals,
  ...peopleRefusals,
  ...caseRefusals,
  ...cardRefusals,
  ...counterRefusals,
  ...fileRefusals,
  ...premiumRefusals,
};

export type RefusalCode = keyof typeof catalog;
export const refusalCatalog: Readonly<Record<RefusalCode, CatalogEntry>> = catalog;
