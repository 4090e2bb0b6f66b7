import type { HttpClient } from '../http-client.js';
import type { Place } from '../place.js';
import { BankControl } from './bank-control.js';
import { agencyAccountOf, type MonthAgency, monthAgencies, monthBanks, openingBalance } from './scene.js';

/** Who signs in for an agency. */
export interface AgencyDesk {
  readonly agency: MonthAgency;
  readonly scheduler: HttpClient;
  readonly checker: HttpClient;
}

/**
 * The agreements of each agency with each bank, entered by one person and brought into force by another (规程 第八条), and
 * at the banks the collection accounts that they name.
 */
export async function openAccounts(place: Place, desks: readonly AgencyDesk[], day: string): Promise<void> {
  for (const { agency, scheduler, checker } of desks)
    for (const bank of monthBanks) {
      const { id } = await scheduler.post<{ id: string }>('agreement', '/agreements', {
        agency: agency.code,
        bank,
        number: `XY-${agency.code}-${bank}`,
        signedOn: day,
        fromDay: day,
        collection: { account: agencyAccountOf(agency.code, bank), accountName: `${agency.name}社会保险中心代扣专户` },
      });
      await checker.post('agreement', `/agreements/${id}/decide`, { decision: 'release', reason: '' });
    }
  for (const bank of monthBanks)
    for (const { code } of monthAgencies)
      await new BankControl(place.banksControlUrl, bank).post('agency-accounts', {
        agency: code,
        use: 'DK',
        opening: openingBalance,
      });
}
