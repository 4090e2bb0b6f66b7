import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Form, Modal, Result, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { taskSteps } from '../cases/steps.js';
import { OfficeSelect } from '../places/office-select.js';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { ColleagueSelect } from '../tasks/reassign-button.js';
import { freezeSelection, moveSelection } from '../tasks/tasks.queries.js';
import { byReason } from './by-reason.js';

type Selection = Awaited<ReturnType<typeof freezeSelection>> & { office?: string };
type Moved = Awaited<ReturnType<typeof moveSelection>>;

/** Three honest steps: choose by filter, see the frozen count, see what moved and what did not and why. */
export function BulkReassign({ office, onClose }: { office: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('supervision');
  const queries = useQueryClient();
  const [selection, setSelection] = useState<Selection>();
  const [moved, setMoved] = useState<Moved>();
  const settle = async (result: Moved | undefined) => {
    setMoved(result);
    if (result) await queries.invalidateQueries({ queryKey: ['supervision'] });
  };
  const again = () => {
    setSelection(undefined);
    setMoved(undefined);
  };
  return (
    <Modal open title={t('reassignTitle')} footer={null} width={560} onCancel={onClose} mask={{ closable: false }}>
      {moved ? <Outcome moved={moved} onAgain={again} onClose={onClose} /> : null}
      {!moved && selection ? <Move selection={selection} onMoved={settle} onBack={again} /> : null}
      {!moved && !selection ? <Choose office={office} onFrozen={setSelection} /> : null}
    </Modal>
  );
}

interface Filter {
  readonly office?: string;
  readonly step?: string;
  readonly holder?: string;
  readonly late?: boolean;
}

function Choose({ office, onFrozen }: { office: string | undefined; onFrozen: (selection: Selection) => void }) {
  const { t } = useTranslation('supervision');
  const [filter, setFilter] = useState<Filter>({ office });
  const submission = useSubmission((chosen: Filter, requestId) => freezeSelection({ filter: chosen }, requestId));
  const set = (part: Filter) => setFilter({ ...filter, ...part });
  const settle = (frozen: Selection | undefined) => frozen && onFrozen({ ...frozen, office: filter.office });
  return (
    <Form layout="vertical" onFinish={async () => settle(await submission.submit(filter))}>
      <p className="quiet">{t('chooseHint')}</p>
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <Form.Item label={t('cases:office')}>
        <OfficeSelect value={filter.office} onChange={(next) => set({ office: next, holder: undefined })} />
      </Form.Item>
      <Form.Item label={t('step')}>
        <Select
          allowClear
          placeholder={t('anyStep')}
          value={filter.step}
          onChange={(step) => set({ step })}
          options={taskSteps.map((step) => ({ value: step, label: t(`cases:step.${step}`) }))}
        />
      </Form.Item>
      <Form.Item label={t('holder')}>
        <ColleagueSelect office={filter.office} value={filter.holder} onChange={(holder) => set({ holder })} />
      </Form.Item>
      <Form.Item>
        <Checkbox checked={filter.late ?? false} onChange={(event) => set({ late: event.target.checked || undefined })}>
          {t('onlyLate')}
        </Checkbox>
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={submission.state === 'sending'}>
        {t('freeze')}
      </Button>
    </Form>
  );
}

interface MoveProps {
  readonly selection: Selection;
  readonly onMoved: (moved: Moved | undefined) => void;
  readonly onBack: () => void;
}

function Move({ selection, onMoved, onBack }: MoveProps) {
  const { t } = useTranslation('supervision');
  const [to, setTo] = useState<string>();
  const submission = useSubmission((colleague: string, requestId) => moveSelection(selection.id, colleague, requestId));
  return (
    <div className="stack">
      <Alert type="info" showIcon title={t('frozen', { n: selection.count })} description={t('frozenHint')} />
      <SubmissionAlert submission={submission} onAnswer={onMoved} />
      <ColleagueSelect office={selection.office} value={to} onChange={setTo} />
      <div className="task-head-line">
        <Button
          type="primary"
          disabled={!to || submission.locked || selection.count === 0}
          onClick={async () => to && onMoved(await submission.submit(to))}
        >
          {t('move', { n: selection.count })}
        </Button>
        <Button onClick={onBack}>{t('again')}</Button>
      </div>
    </div>
  );
}

function Outcome({ moved, onAgain, onClose }: { moved: Moved; onAgain: () => void; onClose: () => void }) {
  const { t } = useTranslation('supervision');
  return (
    <Result
      status={moved.left.length > 0 ? 'warning' : 'success'}
      title={t('moved', { n: moved.moved, name: moved.to.name })}
      subTitle={moved.left.length > 0 ? t('left', { n: moved.left.length }) : undefined}
      extra={[
        <Button key="again" onClick={onAgain}>
          {t('again')}
        </Button>,
        <Button key="close" type="primary" onClick={onClose}>
          {t('ui:close')}
        </Button>,
      ]}
    >
      {moved.left.length > 0 ? (
        <ul>
          {byReason(moved.left).map(({ reason, count }) => (
            <li key={reason}>{t('leftReason', { n: count, reason })}</li>
          ))}
        </ul>
      ) : null}
    </Result>
  );
}
