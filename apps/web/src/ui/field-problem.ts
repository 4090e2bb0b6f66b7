import type { FormInstance } from 'antd';
import { useEffect } from 'react';
import { Problem } from '../api/problem.js';

/**
 * Puts a refusal that names a field beside that field (`applicant.idNumber`), and takes the eye there. Fields the
 * form does not have stay with the alert.
 */
export function useFieldProblem<Values>(form: FormInstance<Values>, error: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form is the same for ever
  useEffect(() => {
    if (!(error instanceof Problem) || !error.body.field) return;
    const path = error.body.field.replace(/^input\./, '').split('.');
    const name = (path.length === 1 ? path[0] : path) as never;
    if (form.getFieldInstance(name) === undefined) return;
    form.setFields([{ name, errors: [error.body.detail] }]);
    form.scrollToField(name, { focus: true });
  }, [error]);
}
