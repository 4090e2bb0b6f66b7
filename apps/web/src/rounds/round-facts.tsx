import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.queries.js';
import { hasRole } from '../shell/navigation.js';
import { formatCount, formatMoney } from '../ui/money.js';
import { formatDateTime } from '../ui/time.js';
import { Digest } from './digest.js';
import type { RoundDetail } from './rounds.queries.js';

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** What was frozen, checked, sent and answered. */
export function RoundFacts({ round }: { round: RoundDetail }) {
  const { t } = useTranslation('rounds');
  const isAnswered = round.answeredAt !== null;
  return (
    <dl className="facts">
      <Fact label={t('lines')}>
        <strong>{formatCount(round.lines)}</strong>
      </Fact>
      <Fact label={t('total')}>
        <strong className="mono">{formatMoney(round.total)}</strong>
      </Fact>
      {isAnswered ? (
        <>
          <Fact label={t('successes')}>
            {formatCount(round.successes)} / {t('failures')} {formatCount(round.lines - round.successes)}
          </Fact>
          <Fact label={t('successTotal')}>
            <span className="mono">{formatMoney(round.successTotal)}</span>
          </Fact>
        </>
      ) : null}
      <Fact label={t('file')}>{round.file ? <FileLink file={round.file} /> : '—'}</Fact>
      <Fact label={t('frozen')}>{round.file ? t('bytes', { n: formatCount(round.file.bytes) }) : '—'}</Fact>
      <Fact label={t('digest')}>
        {round.contentSm3 ? <Digest sm3={round.contentSm3} /> : '—'}
        <div className="quiet">{t('digestHint')}</div>
      </Fact>
      <Fact label={t('madeAt')}>
        {round.maker.id === 'system' ? t('bySystem') : round.maker.name} {formatDateTime(round.madeAt)}
      </Fact>
      {round.checker ? (
        <Fact label={t('checker')}>
          {round.checker.name} {formatDateTime(round.checkedAt)}
          {round.checkReason ? <div>{round.checkReason}</div> : null}
        </Fact>
      ) : null}
      {round.sentAt ? (
        <Fact label={t('sentAt')}>
          {formatDateTime(round.sentAt)}{' '}
          <span className="quiet">
            {t('countedOn')} {round.countedOn}
          </span>
        </Fact>
      ) : null}
      {round.resultDueAt ? <Fact label={t('resultDueAt')}>{formatDateTime(round.resultDueAt)}</Fact> : null}
      {isAnswered ? <Fact label={t('answeredAt')}>{formatDateTime(round.answeredAt)}</Fact> : null}
      {round.postedAt ? <Fact label={t('postedAt')}>{formatDateTime(round.postedAt)}</Fact> : null}
    </dl>
  );
}

/** Where a file of the register lies; supervisors do not have that page. */
function FileLink({ file }: { file: { readonly id: string; readonly name: string } }) {
  const mayOpen = hasRole(useSession(), 'scheduler', 'checker', 'auditor');
  if (!mayOpen) return <span className="mono">{file.name}</span>;
  return (
    <Link to="/bank-files" search={{ file: file.id }} className="mono">
      {file.name}
    </Link>
  );
}

/** The bank's files about a round, and where its money was posted. */
export function RoundAnswers({ round }: { round: RoundDetail }) {
  const { t } = useTranslation('rounds');
  return (
    <>
      {round.answers.length === 0 ? <p className="quiet">{t('noAnswers')}</p> : null}
      <ul className="records">
        {round.answers.map((file) => (
          <li key={file.id}>
            <FileLink file={file} />
            <Tag color={file.state === 'held' ? 'error' : 'default'}>
              {t(`bankFiles:state.${file.state}`, { defaultValue: file.state })}
            </Tag>
            <span className="quiet">{formatDateTime(file.at)}</span>
          </li>
        ))}
      </ul>
      {round.corrections > 0 ? (
        <p>
          {t('corrections')} {round.corrections}
        </p>
      ) : null}
      {round.postedAt ? (
        <dl className="facts facts-one" style={{ marginTop: 12 }}>
          {(['account', 'fund', 'lateFee'] as const).map((name) => (
            <Fact key={name} label={t(name)}>
              <span className="mono">{formatMoney(round.posted[name])}</span>
            </Fact>
          ))}
        </dl>
      ) : null}
    </>
  );
}
