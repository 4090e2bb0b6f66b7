import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseView, TimelineEntry, TimelineView } from '../api/types.js';
import { useExceptions } from '../calendar/calendar.queries.js';
import { useOfficeName } from '../places/places.queries.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { formatDay, formatTime } from '../ui/time.js';
import { timelineQuery } from './cases.queries.js';
import { NextSteps } from './next-steps.js';
import { type StoryMoment, toStory, yearsOf } from './story.js';
import { timelineSentence } from './timeline-sentence.js';
import './story.css';

/** The case told from its filing to what comes next: who, when, why; idle time is one line. */
export function StoryList({ caseView }: { caseView: CaseView }) {
  const { data, error, refetch } = useQuery(timelineQuery(caseView.id));
  if (error) return <ProblemAlert error={error} onRetry={() => refetch()} />;
  return data ? <Story timeline={data} caseView={caseView} /> : <Skeleton active />;
}

function Story({ timeline, caseView }: { timeline: TimelineView; caseView: CaseView }) {
  const { t } = useTranslation('cases');
  const exceptions = useExceptions(yearsOf(timeline.items));
  return (
    <ol className="story" aria-label={t('story')}>
      {toStory(timeline.items, exceptions).map((moment) => (
        <Moment key={moment.key} moment={moment} />
      ))}
      <NextSteps caseView={caseView} next={timeline.next} />
    </ol>
  );
}

function Moment({ moment }: { moment: StoryMoment }) {
  const { t } = useTranslation('cases');
  const officeName = useOfficeName();
  const [head, ...rest] = moment.entries;
  if (!head) return null;
  const isSystem = moment.actor.id === 'system';
  return (
    <>
      {moment.quiet > 0 ? <li className="story-quiet">{t('quietWorkingDays', { n: moment.quiet })}</li> : null}
      <li className={`story-moment story-${toneOf(moment.entries)}`}>
        <time dateTime={moment.at}>
          {formatDay(moment.at)}
          <br />
          {formatTime(moment.at)}
        </time>
        <div>
          <div className="story-head">
            <strong>{timelineSentence(t, head, officeName)}</strong>
            <span className="quiet">{isSystem ? t('bySystem') : moment.actor.name}</span>
          </div>
          <Words entry={head} />
          {rest.map((entry) => (
            <div key={entry.seq} className="story-also">
              {timelineSentence(t, entry, officeName)}
              <Words entry={entry} />
            </div>
          ))}
        </div>
      </li>
    </>
  );
}

/** What a person wrote: a reason, a note. */
function Words({ entry }: { entry: TimelineEntry }) {
  return entry.text ? <blockquote>{entry.text}</blockquote> : null;
}

const bad = new Set(['escalated', 'noticeFailed']);
const still = new Set(['held', 'withdrawn']);

function toneOf(entries: readonly TimelineEntry[]): string {
  if (entries.some((entry) => bad.has(entry.kind))) return 'bad';
  if (entries.some((entry) => still.has(entry.kind))) return 'still';
  return entries.some((entry) => entry.kind === 'closed') ? 'end' : 'plain';
}
