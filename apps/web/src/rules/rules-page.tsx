import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleView } from '../api/types.js';
import { useSession } from '../session/session.queries.js';
import { hasRole } from '../shell/navigation.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { CheckDialog } from './check-dialog.js';
import { type ProposalStart, ProposeDialog } from './propose-dialog.js';
import { calendarYearOf, type RuleParts, type RuleShape, shapeOf } from './rule-shape.js';
import { RuleValue } from './rule-value.js';
import { ruleShapesQuery, rulesQuery, toGroups } from './rules.queries.js';
import { useRuleName } from './use-rule-name.js';
import './rules.css';

/** Rules as versioned data: what is in force, what is proposed, who made and who checked it. */
export function RulesPage() {
  const { t } = useTranslation('rules');
  const { data, error, refetch } = useQuery(rulesQuery);
  const shapes = useQuery(ruleShapesQuery).data ?? [];
  const nameOf = useRuleName(shapes);
  const [proposing, setProposing] = useState<ProposalStart>();
  const [checking, setChecking] = useState<RuleView>();
  const session = useSession();
  const mayPropose = hasRole(session, 'systemAdmin');
  const mayCheck = hasRole(session, 'systemAdmin', 'securityAdmin', 'checker');
  const groups = toGroups(data ?? []);
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('hint')}
        actions={
          mayPropose ? (
            <Button onClick={() => setProposing(nextCalendar(groups.map(({ key }) => key)))}>{t('importYear')}</Button>
          ) : null
        }
      />
      <section className="panel">
        <ProblemAlert error={error} onRetry={() => refetch()} />
        {data ? null : <Skeleton active />}
        <Table
          size="small"
          rowKey="key"
          pagination={false}
          dataSource={groups}
          expandable={{
            expandedRowRender: ({ versions }) => (
              <Versions versions={versions} shapes={shapes} onCheck={mayCheck ? setChecking : undefined} />
            ),
          }}
          columns={[
            { title: t('key'), key: 'key', render: (_, group) => nameOf(group.key) },
            {
              title: t('inForce'),
              key: 'value',
              render: (_, group) => (
                <RuleValue shape={shapeOf(shapes, group.key)} value={inForceOf(group.versions)?.value} />
              ),
            },
            {
              title: t('stateLabel'),
              key: 'state',
              width: 110,
              render: (_, group) =>
                group.versions.some((rule) => rule.state === 'proposed') ? (
                  <Tag color="warning">{t('state.proposed')}</Tag>
                ) : null,
            },
            {
              key: 'propose',
              render: (_, group) =>
                mayPropose ? (
                  <Button
                    size="small"
                    onClick={() => setProposing(startFrom(inForceOf(group.versions) ?? group.versions[0]))}
                  >
                    {t('propose')}
                  </Button>
                ) : null,
            },
          ]}
        />
      </section>
      {proposing ? <ProposeDialog start={proposing} shapes={shapes} onClose={() => setProposing(undefined)} /> : null}
      {checking ? (
        <CheckDialog
          rule={checking}
          inForce={inForceOf(groups.find(({ key }) => key === checking.key)?.versions ?? [])}
          shapes={shapes}
          onClose={() => setChecking(undefined)}
        />
      ) : null}
    </>
  );
}

const inForceOf = (versions: readonly RuleView[]) => versions.find((rule) => rule.inForce);

function startFrom(rule: RuleView | undefined): ProposalStart | undefined {
  return rule && { key: rule.key, value: rule.value as RuleParts };
}

/** The first year that has no list yet: lists are published once a year. */
function nextCalendar(keys: readonly string[]): ProposalStart {
  const years = keys.map(calendarYearOf).filter((year) => year !== undefined);
  const next = Math.max(new Date().getFullYear(), ...years) + 1;
  return { key: `calendar.${next}`, value: { off: [], work: [] } };
}

interface VersionsProps {
  readonly versions: RuleView[];
  readonly shapes: readonly RuleShape[];
  readonly onCheck: ((rule: RuleView) => void) | undefined;
}

function Versions({ versions, shapes, onCheck }: VersionsProps) {
  const { t } = useTranslation('rules');
  return (
    <Table
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={versions}
      columns={[
        { title: t('version'), dataIndex: 'version' },
        {
          title: t('value'),
          key: 'value',
          render: (_, rule) => <RuleValue shape={shapeOf(shapes, rule.key)} value={rule.value} />,
        },
        { title: t('validFrom'), dataIndex: 'validFrom' },
        { title: t('basis'), dataIndex: 'basis' },
        { title: t('maker'), key: 'maker', render: (_, rule) => rule.maker.name },
        { title: t('checker'), key: 'checker', render: (_, rule) => rule.checker?.name ?? '—' },
        {
          title: t('stateLabel'),
          key: 'state',
          render: (_, rule) => (rule.inForce ? <Tag color="success">{t('inForce')}</Tag> : t(`state.${rule.state}`)),
        },
        {
          key: 'check',
          render: (_, rule) =>
            rule.state === 'proposed' && onCheck ? (
              <Button size="small" type="primary" onClick={() => onCheck(rule)}>
                {t('check')}
              </Button>
            ) : null,
        },
      ]}
    />
  );
}
