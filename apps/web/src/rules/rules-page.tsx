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
import { ProposeDialog } from './propose-dialog.js';
import { ruleName } from './rule-name.js';
import { rulesQuery, toGroups } from './rules.queries.js';

/** Rules as versioned data: what is in force, what is proposed, who made and who checked it. */
export function RulesPage() {
  const { t } = useTranslation('rules');
  const { data, error, refetch } = useQuery(rulesQuery);
  const [proposing, setProposing] = useState<RuleView>();
  const [checking, setChecking] = useState<RuleView>();
  const session = useSession();
  const mayPropose = hasRole(session, 'systemAdmin');
  const mayCheck = hasRole(session, 'systemAdmin', 'securityAdmin', 'checker');
  const groups = toGroups(data ?? []);
  return (
    <>
      <PageHeader title={t('title')} note={t('hint')} />
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
              <Versions versions={versions} onCheck={mayCheck ? setChecking : undefined} />
            ),
          }}
          columns={[
            { title: t('key'), key: 'key', render: (_, group) => ruleName(t, group.key) },
            {
              title: t('inForce'),
              key: 'value',
              render: (_, group) => <Value value={group.versions.find((rule) => rule.inForce)?.value} />,
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
                    onClick={() => setProposing(group.versions.find((rule) => rule.inForce) ?? group.versions[0])}
                  >
                    {t('propose')}
                  </Button>
                ) : null,
            },
          ]}
        />
      </section>
      {proposing ? <ProposeDialog rule={proposing} onClose={() => setProposing(undefined)} /> : null}
      {checking ? <CheckDialog rule={checking} onClose={() => setChecking(undefined)} /> : null}
    </>
  );
}

function Value({ value }: { value: unknown }) {
  return value === undefined ? null : <code className="mono">{JSON.stringify(value)}</code>;
}

function Versions({ versions, onCheck }: { versions: RuleView[]; onCheck?: (rule: RuleView) => void }) {
  const { t } = useTranslation('rules');
  return (
    <Table
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={versions}
      columns={[
        { title: t('version'), dataIndex: 'version' },
        { title: t('value'), key: 'value', render: (_, rule) => <Value value={rule.value} /> },
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
