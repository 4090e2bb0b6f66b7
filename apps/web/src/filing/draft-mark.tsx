import { CheckCircleOutlined, CloudSyncOutlined, WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../ui/time.js';
import type { DraftState } from './use-draft.js';

/** Whether what was typed is on the server. */
export function DraftMark({ draft }: { draft: { state: DraftState; savedAt?: string } }) {
  const { t } = useTranslation('filing');
  switch (draft.state) {
    case 'empty':
      return null;
    case 'saving':
      return (
        <span role="status">
          <CloudSyncOutlined aria-hidden /> {t('saving')}
        </span>
      );
    case 'saved':
      return (
        <span role="status">
          <CheckCircleOutlined aria-hidden /> {t('savedAt', { time: draft.savedAt ? formatTime(draft.savedAt) : '' })}
        </span>
      );
    case 'failed':
      return (
        <strong role="alert">
          <WarningOutlined aria-hidden /> {t('notSaved')}
        </strong>
      );
    case 'stale':
      return (
        <strong role="alert">
          <WarningOutlined aria-hidden /> {t('stale')}{' '}
          <Button size="small" onClick={() => window.location.reload()}>
            {t('ui:reload')}
          </Button>
        </strong>
      );
  }
}
