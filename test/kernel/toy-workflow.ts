import { caseProcess } from '../../workflows/kernel/case-process.js';
import './toy-case.js';

export { issuance } from '../../workflows/issuance.js';

/** The whole second workflow: it shows what the kernel leaves to write. */
export const toy = caseProcess(async (c) => {
  c.accept({ workingDays: 20, escalateAtPercent: [50] });
  await c.task('choose');
  const confirmed = await c.task('confirm', { expiresAfterDays: 10 });
  return c.close(confirmed.expired ? 'lapsed' : 'seated');
});
