import { PrinterOutlined } from '@ant-design/icons';
import { Button, Popover, Tooltip } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseAction, CaseView } from '../api/types.js';
import { useArticle } from '../i18n/article.js';
import { CaseActionDialog } from './case-action-dialog.js';
import type { WholeCaseAction } from './cases.queries.js';

const offered: readonly WholeCaseAction[] = ['comment', 'hold', 'resume', 'withdraw'];

/** Possible actions are buttons; blocked ones stay visible, with the sentence and article that say why. */
export function CaseActions({ caseView }: { caseView: CaseView }) {
  const { t } = useTranslation('cases');
  const [asked, setAsked] = useState<WholeCaseAction>();
  const actions = offered.flatMap((name) => caseView.actions.filter(({ action }) => action === name));
  const blocked = actions.filter((action) => action.blockedBy);
  return (
    <>
      {actions.map((action) => (
        <ActionButton key={action.action} action={action} onAsk={() => setAsked(action.action as WholeCaseAction)} />
      ))}
      {blocked.length > 0 ? (
        <Popover
          trigger="click"
          placement="bottomRight"
          title={t('notPossible')}
          content={<Blocked actions={blocked} />}
        >
          <Button className="no-print" type="text">
            {t('whyNot', { n: blocked.length })}
          </Button>
        </Popover>
      ) : null}
      <Button
        className="no-print"
        icon={<PrinterOutlined />}
        aria-label={t('printPage')}
        title={t('printPage')}
        onClick={() => window.print()}
      />
      {asked ? <CaseActionDialog caseView={caseView} action={asked} onClose={() => setAsked(undefined)} /> : null}
    </>
  );
}

function ActionButton({ action, onAsk }: { action: CaseAction; onAsk: () => void }) {
  const { t } = useTranslation('cases');
  const { blockedBy } = action;
  const article = useArticle();
  const why = blockedBy ? [blockedBy.sentence, article(blockedBy.article)].filter(Boolean).join(' · ') : undefined;
  return (
    <Tooltip title={why}>
      <Button
        className="no-print"
        disabled={Boolean(blockedBy)}
        danger={action.action === 'withdraw'}
        aria-label={why ? `${t(`action.${action.action}`)} · ${why}` : undefined}
        onClick={onAsk}
      >
        {t(`action.${action.action}`)}
      </Button>
    </Tooltip>
  );
}

function Blocked({ actions }: { actions: readonly CaseAction[] }) {
  const { t } = useTranslation('cases');
  const article = useArticle();
  return (
    <ul className="blocked">
      {actions.map(({ action, blockedBy }) => (
        <li key={action}>
          <strong>{t(`action.${action}`)}</strong> · {blockedBy?.sentence}
          {blockedBy?.article ? <span className="quiet"> {article(blockedBy.article)}</span> : null}
        </li>
      ))}
    </ul>
  );
}
