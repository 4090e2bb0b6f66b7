import type { FilingForm } from './filing-form.js';

/** What every step of the wizard is given. */
export interface StepProps {
  readonly form: FilingForm;
  /** Business day, `YYYY-MM-DD`. */
  readonly today: string;
  readonly office: string | undefined;
  readonly onOffice: (office: string | undefined) => void;
  readonly onChange: (part: Partial<FilingForm>) => void;
  readonly locked: boolean;
}
