import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client.js';
import type { Bilingual } from '../api/types.js';
import { inLanguage } from '../i18n/in-language.js';

export { inLanguage };

/** All offices of the caller's reach; they hardly ever change. */
export const officesQuery = queryOptions({
  queryKey: ['places', 'offices'],
  queryFn: async () => (await answer(api.GET('/api/offices'))).items,
  staleTime: Number.POSITIVE_INFINITY,
});

export const divisionsQuery = queryOptions({
  queryKey: ['places', 'divisions'],
  queryFn: async () => (await answer(api.GET('/api/divisions'))).items,
  staleTime: Number.POSITIVE_INFINITY,
});

/** A place's name by its code; the code itself while names are not known. */
export function nameOf(
  places: readonly { code: string; name: Bilingual }[] | undefined,
  code: string,
  language: string,
): string {
  const found = places?.find((place) => place.code === code);
  return found ? inLanguage(found.name, language) : code;
}

/** Gives the name of an office by its code. */
export function useOfficeName(): (code: string) => string {
  const { i18n } = useTranslation();
  const { data } = useQuery(officesQuery);
  return (code) => nameOf(data, code, i18n.language);
}
