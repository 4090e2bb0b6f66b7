import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../ui/problem-alert.js';
import type { SubmissionState } from './use-submission.js';

interface Props<Answer> {
  readonly submission: {
    readonly state: SubmissionState;
    readonly error: unknown;
    readonly again: () => Promise<Answer | undefined>;
  };
  /** Gets what asking again has given; nothing where it still is not known or was refused. */
  readonly onAnswer?: (answer: Answer | undefined) => unknown;
}

/** What became of a request that did not simply succeed: not confirmed, not possible just now, or refused. */
export function SubmissionAlert<Answer>({ submission, onAnswer }: Props<Answer>) {
  const { t } = useTranslation();
  const { state, error } = submission;
  const askAgain = async () => onAnswer?.(await submission.again());
  const again = (
    // The form around it is locked while the outcome is not known; this way out must not be.
    <Button size="small" type="primary" disabled={false} onClick={askAgain}>
      {state === 'unconfirmed' ? t('confirmAgain') : t('retry')}
    </Button>
  );
  if (state === 'unconfirmed') {
    return (
      <Alert
        className="problem"
        role="alert"
        type="warning"
        showIcon
        title={t('unconfirmed')}
        description={t('unconfirmedHint')}
        action={again}
      />
    );
  }
  if (!error) return null;
  return (
    <div className="problem">
      <ProblemAlert error={error} onRetry={state === 'unavailable' ? askAgain : undefined} />
    </div>
  );
}
