import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client.js';
import { nameOf } from '../places/places.queries.js';

/** Agencies of the caller's reach; they hardly ever change. */
export const agenciesQuery = queryOptions({
  queryKey: ['agencies'],
  queryFn: async () => (await answer(api.GET('/api/agencies'))).items,
  staleTime: Number.POSITIVE_INFINITY,
});

export const insuranceTypesQuery = queryOptions({
  queryKey: ['insuranceTypes'],
  queryFn: async () => (await answer(api.GET('/api/insurance-types'))).items,
  staleTime: Number.POSITIVE_INFINITY,
});

export const banksQuery = queryOptions({
  queryKey: ['banks'],
  queryFn: async () => (await answer(api.GET('/api/banks'))).items,
  staleTime: Number.POSITIVE_INFINITY,
});

/** Gives the name of a bank by its code. */
export function useBankName(): (code: string) => string {
  const { i18n } = useTranslation();
  const { data } = useQuery(banksQuery);
  return (code) => nameOf(data, code, i18n.language);
}

/** Gives the name of an agency by its code. */
export function useAgencyName(): (code: string) => string {
  const { i18n } = useTranslation();
  const { data } = useQuery(agenciesQuery);
  return (code) => nameOf(data, code, i18n.language);
}

/** Gives the name of an insurance type by its code. */
export function useInsuranceName(): (code: string) => string {
  const { i18n } = useTranslation();
  const { data } = useQuery(insuranceTypesQuery);
  return (code) => nameOf(data, code, i18n.language);
}
