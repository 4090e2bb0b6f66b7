import { useTranslation } from 'react-i18next';

/** Gives a choice's word: what it means at this step, or what it means everywhere. */
export function useChoiceWord(step: string): (choice: string) => string {
  const { t } = useTranslation('tasks');
  return (choice) => t([`choiceAt.${step}.${choice}`, `choice.${choice}`], { defaultValue: choice });
}
