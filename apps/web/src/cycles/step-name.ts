import { useTranslation } from 'react-i18next';

/** Gives what a cycle's step is called; `send.2`, `draft.0102` and the like by what stands before the dot. */
export function useStepName(): (step: string) => string {
  const { t } = useTranslation('rounds');
  return (step) => t(`step.${step.split(/[.:]/)[0]}`, { defaultValue: step });
}
