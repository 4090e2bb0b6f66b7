import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal, Tag } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperSummary } from '../api/types.js';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { EnterSubmits } from '../ui/enter-submits.js';
import { paperAddress, recordPrint } from './papers.queries.js';
import { printAddress } from './print-address.js';

interface Props {
  readonly paper: Pick<PaperSummary, 'id' | 'prints'>;
  /** The case whose papers it is among; a window's own paper has none. */
  readonly caseId?: string;
  readonly onClose: () => void;
}

const quickReasons = ['lost', 'printer'] as const;

/** The first print goes out at once; each later one is a copy, says so on the paper, and needs a reason. */
export function PrintDialog({ paper, caseId, onClose }: Props) {
  const { t } = useTranslation('papers');
  const [form] = Form.useForm<{ reason: string }>();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const submission = useSubmission((reason: string, requestId) => recordPrint(paper.id, reason, requestId));
  // Decided as it opens: the first print's own answer must not turn its dialog into one for a copy.
  const [isCopy] = useState(paper.prints > 0);
  const settle = async (printed: Awaited<ReturnType<typeof recordPrint>> | undefined) => {
    if (!printed) return;
    printAddress(paperAddress(paper.id, printed.ordinal));
    message.success(t('printed'));
    // Closed before the count is read anew: whoever sees the new count may ask for the next print at once.
    onClose();
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['case', caseId] }),
      queries.invalidateQueries({ queryKey: ['person'] }),
    ]);
  };
  const begun = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first print begins once, when the dialog opens
  useEffect(() => {
    if (isCopy || begun.current) return;
    begun.current = true;
    submission.submit('').then(settle);
  }, []);

  return (
    <Modal
      open={isCopy || Boolean(submission.error)}
      title={t('copyTitle')}
      okText={t('printCopy')}
      okButtonProps={{ loading: submission.state === 'sending', hidden: !isCopy }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <Form
        form={form}
        layout="vertical"
        hidden={!isCopy}
        onFinish={async ({ reason }) => settle(await submission.submit(reason))}
      >
        <p className="quiet">{t('copyHint')}</p>
        <Form.Item
          name="reason"
          label={t('copyReason')}
          rules={[{ required: true, whitespace: true, message: t('ui:reasonMissing') }]}
        >
          <Input autoFocus maxLength={200} />
        </Form.Item>
        {quickReasons.map((key) => (
          <Tag.CheckableTag
            key={key}
            checked={false}
            onChange={() => form.setFieldValue('reason', t(`copyReasons.${key}`))}
          >
            {t(`copyReasons.${key}`)}
          </Tag.CheckableTag>
        ))}
        <EnterSubmits />
      </Form>
    </Modal>
  );
}
