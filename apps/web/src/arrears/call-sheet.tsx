import { PrinterOutlined } from '@ant-design/icons';
import { Button, Form, Input, Modal, Space } from 'antd';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useInsuranceName } from '../agencies/agencies.queries.js';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { EnterSubmits } from '../ui/enter-submits.js';
import { formatMoney, formatPeriod } from '../ui/money.js';
import { type Arrear, type CallSheetLine, openCallSheet } from './arrears.queries.js';
import './call-sheet.css';

interface Props {
  readonly arrears: readonly Arrear[];
  readonly title: string;
  readonly onClose: () => void;
}

/** Whole names and telephones for a reason, as a sheet to print; closed, they are forgotten. */
export function CallSheet({ arrears, title, onClose }: Props) {
  const [lines, setLines] = useState<CallSheetLine[]>();
  if (!lines) return <AskDialog arrears={arrears} onClose={onClose} onOpened={setLines} />;
  return createPortal(<Sheet arrears={arrears} lines={lines} title={title} onClose={onClose} />, document.body);
}

function AskDialog({
  arrears,
  onClose,
  onOpened,
}: Omit<Props, 'title'> & { onOpened: (lines: CallSheetLine[]) => void }) {
  const { t } = useTranslation('arrears');
  const [form] = Form.useForm<{ reason: string }>();
  const submission = useSubmission(openCallSheet);
  const settle = (lines: CallSheetLine[] | undefined) => {
    if (lines) onOpened(lines);
  };
  const dueIds = arrears.map(({ dueId }) => dueId);
  return (
    <Modal
      open
      title={t('callSheetTitle')}
      okText={t('callSheet', { n: arrears.length })}
      okButtonProps={{ loading: submission.state === 'sending' }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="quiet">{t('callSheetHint')}</p>
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <Form
        form={form}
        layout="vertical"
        disabled={submission.locked}
        initialValues={{ reason: t('callSheetDefault') }}
        onFinish={async ({ reason }) => settle(await submission.submit({ dueIds, reason }))}
      >
        <Form.Item
          name="reason"
          label={t('callSheetReason')}
          rules={[{ required: true, whitespace: true, message: t('ui:reasonMissing') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <EnterSubmits />
      </Form>
    </Modal>
  );
}

function Sheet({ arrears, lines, title, onClose }: Props & { lines: readonly CallSheetLine[] }) {
  const { t } = useTranslation('arrears');
  const insuranceName = useInsuranceName();
  const found = new Map(lines.map((line) => [line.dueId, line]));
  return (
    <section className="call-sheet" aria-label={t('callSheetTitle')}>
      <Space className="no-print">
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t('print')}
        </Button>
        <Button onClick={onClose}>{t('closeSheet')}</Button>
      </Space>
      <h1>
        {t('callSheetTitle')} · {title}
      </h1>
      <p>{t('sheetMade', { n: lines.length })}</p>
      <table>
        <thead>
          <tr>
            {(['person', 'phone', 'insurance', 'period', 'principal', 'reason', 'outcome'] as const).map((name) => (
              <th key={name} scope="col">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {arrears.map((arrear) => (
            <tr key={arrear.dueId}>
              <td>{found.get(arrear.dueId)?.name}</td>
              <td className="mono">{found.get(arrear.dueId)?.phone ?? t('noPhone')}</td>
              <td>{insuranceName(arrear.insurance)}</td>
              <td>{formatPeriod(arrear.period)}</td>
              <td className="mono">{formatMoney(arrear.principal)}</td>
              <td>{arrear.reason.meaning || arrear.reason.code}</td>
              <td className="to-write" />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
