import { Button, Form, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useInsuranceName } from '../agencies/agencies.queries.js';
import { useSession } from '../session/session.queries.js';
import { hasRole } from '../shell/navigation.js';
import { useChoiceWord } from '../tasks/choice-word.js';
import { FormDialog } from '../ui/form-dialog.js';
import { formatMoney, formatPeriod } from '../ui/money.js';
import { ReasonDialog } from '../ui/reason-dialog.js';
import { ReasonField } from '../ui/reason-field.js';
import { completeRefundTask, fileRecovery, type Refund, type RefundTask } from './refunds.queries.js';

/** Who does what the agency has to do; the server decides, this hides what would be refused. */
const doers = { check: 'checker', unpaid: 'checker', recoveryCheck: 'checker', bankPayment: 'scheduler' } as const;

/** What the caller has to do of a refund; nothing where it waits for somebody else. */
export function RefundAction({ refund }: { refund: Refund }) {
  const { t } = useTranslation('refunds');
  const session = useSession();
  const [open, setOpen] = useState(false);
  const { task } = refund;
  if (refund.state === 'refunded' && !refund.recovery && hasRole(session, 'scheduler'))
    return <RecoverButton caseId={refund.caseId} />;
  if (!task || !hasRole(session, doers[task.step as keyof typeof doers])) return null;
  return (
    <>
      <Button size="small" type="primary" onClick={() => setOpen(true)}>
        {t(`act.${task.step}`)}
      </Button>
      {open ? <TaskDialog refund={refund} task={task} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function RecoverButton({ caseId }: { caseId: string }) {
  const { t } = useTranslation('refunds');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('recover')}
      </Button>
      {open ? (
        <ReasonDialog
          title={t('recover')}
          hint={t('recoverHint')}
          label={t('recoverReason')}
          okText={t('recover')}
          said={t('recoverFiled')}
          send={(reason, requestId) => fileRecovery({ caseId, reason }, requestId)}
          rereads={['refunds']}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}

interface Props {
  readonly refund: Refund;
  readonly task: RefundTask;
  readonly onClose: () => void;
}

function TaskDialog({ refund, task, onClose }: Props) {
  const { t } = useTranslation('refunds');
  const choiceWord = useChoiceWord(task.step);
  return (
    <FormDialog
      title={t(`cases:step.${task.step}`)}
      okText={t('finish')}
      hint={<Facts refund={refund} hint={t(`tasks:guide.${task.step}`)} />}
      initial={{ choice: task.choices[0] ?? '' }}
      send={({ choice, reason = '' }: { choice: string; reason?: string }, requestId) =>
        completeRefundTask({ task, choice, reason: reason.trim() }, requestId)
      }
      said={t('finished')}
      rereads={['refunds']}
      onClose={onClose}
    >
      <Form.Item name="choice" label={t('tasks:decision')}>
        <Radio.Group className="stack" options={task.choices.map((value) => ({ value, label: choiceWord(value) }))} />
      </Form.Item>
      <Form.Item noStyle dependencies={['choice']}>
        {({ getFieldValue }) => <ReasonField needed={task.reasoned.includes(getFieldValue('choice') as string)} />}
      </Form.Item>
    </FormDialog>
  );
}

function Facts({ refund, hint }: { refund: Refund; hint: string }) {
  const { t } = useTranslation('refunds');
  const insuranceName = useInsuranceName();
  return (
    <>
      <p className="quiet">{hint}</p>
      <dl className="facts facts-one">
        <dt>{t('person')}</dt>
        <dd>{refund.name}</dd>
        <dt>{t('due')}</dt>
        <dd>
          {insuranceName(refund.insurance)} {formatPeriod(refund.period)}
        </dd>
        <dt>{t('total')}</dt>
        <dd className="mono">{formatMoney(refund.total)}</dd>
        <dt>{t('groundLabel')}</dt>
        <dd>{t(`ground.${refund.ground}`)}</dd>
        <dt>{t('maker')}</dt>
        <dd>{refund.maker?.name}</dd>
      </dl>
    </>
  );
}
