import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PersonCase, PersonNotice, PersonPaper } from '../api/types.js';
import { inLanguage } from '../i18n/in-language.js';
import { PaperList } from '../papers/paper-list.js';
import { formatDate, formatDateTime } from '../ui/time.js';

/** The person's cases, those under way with their step, the closed ones with their outcome. */
export function PersonCases({ cases, none }: { cases: readonly PersonCase[]; none: string }) {
  const { t, i18n } = useTranslation('people');
  if (cases.length === 0) return <span className="quiet">{none}</span>;
  return (
    <ul className="records">
      {cases.map((one) => (
        <li key={one.id}>
          <Link to="/cases/$caseId" params={{ caseId: one.id }}>
            <strong>{t(`cases:type.${one.type}`)}</strong> <span className="mono">{one.number}</span>
          </Link>
          <Tag color={one.status === 'closed' ? 'default' : 'processing'}>
            {one.outcome ? t(`cases:outcome.${one.outcome}`) : t(`cases:step.${one.step}`)}
          </Tag>
          <span className="quiet">
            {formatDate(one.filedAt)}
            {one.closedAt ? ` – ${formatDate(one.closedAt)}` : ''} · {inLanguage(one.officeName, i18n.language)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What the person was told by message. */
export function PersonNotices({ notices }: { notices: readonly PersonNotice[] }) {
  const { t } = useTranslation('people');
  if (notices.length === 0) return <span className="quiet">{t('noNotices')}</span>;
  return (
    <ul className="records">
      {notices.map((notice) => (
        <li key={notice.id}>
          <span>{t(`cases:template.${notice.template}`, { defaultValue: notice.template })}</span>
          <Tag color={notice.state === 'failed' ? 'error' : 'default'}>
            {t(`noticeState.${notice.state}`, { defaultValue: notice.state })}
          </Tag>
          <span className="quiet">
            {formatDateTime(notice.at)}
            {notice.case ? (
              <>
                {' '}
                · <span className="mono">{notice.case.number}</span>
              </>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Papers of all the person's cases, to be looked at and printed. */
export function PersonPapers({ papers }: { papers: readonly PersonPaper[] }) {
  const { t } = useTranslation('people');
  const listed = papers.map((paper) => ({
    paper,
    caseId: paper.case.id,
    note: t(`cases:type.${paper.case.type}`, { defaultValue: paper.case.type }),
  }));
  return <PaperList papers={listed} />;
}
