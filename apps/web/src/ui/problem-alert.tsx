import { Link } from '@tanstack/react-router';
import { Alert, Button, Space, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { isUnavailable, isUnknownOutcome, Problem } from '../api/problem.js';
import { useArticle } from '../i18n/article.js';
import { CopyText } from './copy-text.js';
import { useProblemSentence } from './problem-sentence.js';

interface Props {
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly className?: string;
}

/** A refusal or failure, always the same way: the sentence, its article, what stands in the way, the trace id. */
export function ProblemAlert({ error, onRetry, className }: Props) {
  const { t } = useTranslation();
  const sentence = useProblemSentence();
  if (!error) return null;
  const body = error instanceof Problem ? error.body : undefined;
  const retry = onRetry ? (
    <Button size="small" disabled={false} onClick={onRetry}>
      {t('retry')}
    </Button>
  ) : null;
  return (
    <Alert
      className={className}
      role="alert"
      showIcon
      type={isUnknownOutcome(error) || isUnavailable(error) ? 'warning' : 'error'}
      title={sentence(error)}
      action={retry}
      description={body ? <ProblemDetails body={body} /> : undefined}
    />
  );
}

function ProblemDetails({ body }: { body: Problem['body'] }) {
  const { t } = useTranslation();
  const article = useArticle();
  if (!body.article && !body.traceId && body.conflict?.kind !== 'case') return null;
  return (
    <Space size="middle" wrap>
      {body.article ? (
        <span>
          {t('article')} {article(body.article)}
        </span>
      ) : null}
      {body.conflict?.kind === 'case' ? (
        <Link to="/cases/$caseId" params={{ caseId: body.conflict.id }}>
          {t('openConflict')}
        </Link>
      ) : null}
      {body.traceId ? (
        <Typography.Text type="secondary" title={t('traceHint')}>
          {t('traceId')} <CopyText text={body.traceId} label={t('traceId')} />
        </Typography.Text>
      ) : null}
    </Space>
  );
}
