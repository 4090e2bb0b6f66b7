import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseTask } from '../api/types.js';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { colleaguesQuery, freezeSelection, moveSelection } from './tasks.queries.js';

/** Gives one task to a colleague; the same way as many, so that the result is told as honestly. */
export function ReassignButton({ task, caseId }: { task: CaseTask; caseId: string }) {
  const { t } = useTranslation('tasks');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState<string>();
  const submission = useSubmission(async (colleague: string, requestId: string) => {
    const selection = await freezeSelection({ taskIds: [task.id] }, `${requestId}-1`);
    return moveSelection(selection.id, colleague, `${requestId}-2`);
  });
  const settle = async (result: Awaited<ReturnType<typeof moveSelection>> | undefined) => {
    if (!result) return;
    await queries.invalidateQueries({ queryKey: ['case', caseId] });
    const [left] = result.left;
    if (left) message.warning(left.reason);
    else message.success(t('reassigned', { name: result.to.name }));
    setOpen(false);
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('reassign')}
      </Button>
      <Modal
        open={open}
        title={t('reassign')}
        okButtonProps={{ disabled: !to || submission.locked }}
        onOk={async () => to && settle(await submission.submit(to))}
        onCancel={() => setOpen(false)}
      >
        <SubmissionAlert submission={submission} onAnswer={settle} />
        <ColleagueSelect office={task.office} value={to} onChange={setTo} />
      </Modal>
    </>
  );
}

interface SelectProps {
  readonly office?: string;
  readonly value?: string;
  readonly onChange: (colleague: string) => void;
}

/** A colleague who may do the work, with how much they have open already. */
export function ColleagueSelect({ office, value, onChange }: SelectProps) {
  const { t } = useTranslation('tasks');
  const { data } = useQuery(colleaguesQuery({ office, role: 'clerk' }));
  return (
    <Select
      style={{ width: '100%' }}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('reassignTo')}
      aria-label={t('reassignTo')}
      notFoundContent={t('noColleague')}
      value={value}
      onChange={onChange}
      options={data?.map((one) => ({ value: one.id, label: `${one.name} · ${t('openTasks', { n: one.openTasks })}` }))}
    />
  );
}
