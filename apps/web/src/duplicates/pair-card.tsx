import { Link } from '@tanstack/react-router';
import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.queries.js';
import { hasRole } from '../shell/navigation.js';
import { formatDate, formatDateTime } from '../ui/time.js';
import type { PairSide, PersonPair } from './duplicates.queries.js';
import type { Judgement } from './judge-dialog.js';

interface Props {
  readonly pair: PersonPair;
  readonly onJudge: (judgement: Judgement) => void;
}

/** One pair: the two records beside each other, why they are alike, and what may be done now. */
export function PairCard({ pair, onJudge }: Props) {
  const { t } = useTranslation('duplicates');
  return (
    <section className="panel">
      <p>
        {pair.signs.map((sign) => (
          <Tag key={sign}>{t(`sign.${sign}`, { defaultValue: sign })}</Tag>
        ))}
        <span className="quiet">{t('foundAt', { day: formatDate(pair.foundAt) })}</span>
      </p>
      <div className="case-facts">
        <Side side={pair.first} isKept={pair.keepId === pair.first.id} />
        <Side side={pair.second} isKept={pair.keepId === pair.second.id} />
      </div>
      <Judged pair={pair} />
      <Actions pair={pair} onJudge={onJudge} />
    </section>
  );
}

function Side({ side, isKept }: { side: PairSide; isKept: boolean }) {
  const { t } = useTranslation('duplicates');
  return (
    <dl className="facts">
      <dt>{t('people:name')}</dt>
      <dd>
        <Link to="/people/$personId" params={{ personId: side.id }}>
          {side.name}
        </Link>{' '}
        {isKept ? <Tag color="green">{t('kept')}</Tag> : null}
      </dd>
      <dt>{t('people:idNumber')}</dt>
      <dd className="mono">{side.idNumber}</dd>
      <dt>{t('people:phone')}</dt>
      <dd className="mono">{side.phone ?? t('ui:none')}</dd>
      <dt>{t('since')}</dt>
      <dd>{formatDate(side.since)}</dd>
      <dt>{t('people:cards')}</dt>
      <dd>
        {side.cards.length === 0 ? t('ui:none') : null}
        {side.cards.map((card) => (
          <div key={`${card.cardNumber}${card.state}`}>
            <span className="mono">{card.cardNumber ?? '—'}</span>{' '}
            <Tag>{t(`people:cardState.${card.state}`, { defaultValue: card.state })}</Tag>
          </div>
        ))}
      </dd>
      <dt>{t('openCases')}</dt>
      <dd>{side.openCases}</dd>
    </dl>
  );
}

function Judged({ pair }: { pair: PersonPair }) {
  const { t } = useTranslation('duplicates');
  return (
    <>
      {pair.maker ? <p className="quiet">{t('madeBy', { who: pair.maker.name, reason: pair.reason })}</p> : null}
      {pair.checker && pair.checkedAt ? (
        <p className="quiet">
          {t('checkedBy', { who: pair.checker.name, when: formatDateTime(pair.checkedAt), reason: pair.checkReason })}
        </p>
      ) : null}
    </>
  );
}

function Actions({ pair, onJudge }: Props) {
  const { t } = useTranslation('duplicates');
  const session = useSession();
  if (!hasRole(session, 'supervisor')) return null;
  const isOwn = pair.maker?.id === session.staffId;
  if (pair.state === 'suspected') {
    return (
      <p>
        <Button type="primary" onClick={() => onJudge('propose')}>
          {t('propose')}
        </Button>{' '}
        <Button onClick={() => onJudge('different')}>{t('different')}</Button>
      </p>
    );
  }
  if (pair.state !== 'proposed') return null;
  if (isOwn) return <p className="quiet">{t('ownProposal')}</p>;
  return (
    <p>
      <Button type="primary" onClick={() => onJudge('merge')}>
        {t('merge')}
      </Button>{' '}
      <Button onClick={() => onJudge('different')}>{t('different')}</Button>
    </p>
  );
}
