import type { z } from 'zod';
import type { WantedInfo } from '../../../activities/personal-info/wanted.js';
import { maskAddressEnds, maskIdNumber, maskPhone } from '../../../domain/person/masking.js';
import type { wantedChange } from './cases.contract.js';

const masks: Readonly<Record<keyof WantedInfo, (value: string) => string>> = {
  name: (name) => name,
  idNumber: maskIdNumber,
  phone: maskPhone,
  address: maskAddressEnds,
};

/** What a change of personal information would make of the record, masked on both sides (规程 第十条). */
export function changesView(
  recorded: Readonly<Record<keyof WantedInfo, string | null>>,
  wanted: WantedInfo,
): z.output<typeof wantedChange>[] {
  return (Object.keys(masks) as (keyof WantedInfo)[]).flatMap((field) => {
    const [from, to] = [recorded[field], wanted[field]];
    return to === undefined ? [] : [{ field, from: from === null ? null : masks[field](from), to: masks[field](to) }];
  });
}
