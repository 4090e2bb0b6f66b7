import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOfficeName } from '../places/places.queries.js';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { recordCount } from './stock.queries.js';

type Counted = Awaited<ReturnType<typeof recordCount>>;

interface Entry {
  readonly counted: number;
  /** Null where the field was emptied again. */
  readonly kept?: number | null;
  readonly blanks?: number | null;
  readonly note?: string;
}

/** 盘点: what was counted on the shelf, and of the kept cards, against the lists. */
export function CountForm({ office }: { office: string | undefined }) {
  const { t } = useTranslation('stock');
  const officeName = useOfficeName();
  const queries = useQueryClient();
  const [result, setResult] = useState<Counted>();
  const submission = useSubmission(recordCount);
  if (!office) return <Alert type="info" showIcon title={t('chooseOffice')} />;
  const settle = async (counted: Counted | undefined) => {
    setResult(counted);
    if (counted) await queries.invalidateQueries({ queryKey: ['stock'] });
  };
  const send = async ({ counted, kept, blanks, note = '' }: Entry) =>
    settle(
      await submission.submit({
        office,
        counted,
        ...(typeof kept === 'number' ? { kept } : {}),
        ...(typeof blanks === 'number' ? { blanks } : {}),
        note,
      }),
    );
  return (
    <Form layout="vertical" className="task-fields" disabled={submission.locked} onFinish={send}>
      <p className="quiet">
        {officeName(office)} · {t('countHint')}
      </p>
      <SubmissionAlert submission={submission} onAnswer={settle} />
      {result ? <CountResult side={t('side.shelf')} result={result} /> : null}
      {result?.kept ? <CountResult side={t('side.kept')} result={result.kept} /> : null}
      {result?.blanks ? <CountResult side={t('side.onHand')} result={result.blanks} /> : null}
      <Form.Item name="counted" label={t('counted')} rules={[{ required: true, message: t('ui:required') }]}>
        <InputNumber min={0} max={1_000_000} precision={0} />
      </Form.Item>
      <Form.Item name="kept" label={t('countedKept')}>
        <InputNumber min={0} max={1_000_000} precision={0} />
      </Form.Item>
      <Form.Item name="blanks" label={t('countedBlanks')}>
        <InputNumber min={0} max={1_000_000} precision={0} />
      </Form.Item>
      <Form.Item name="note" label={t('note')}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={submission.state === 'sending'}>
        {t('record')}
      </Button>
    </Form>
  );
}

function CountResult({ side, result }: { side: string; result: Pick<Counted, 'listed' | 'counted' | 'difference'> }) {
  const { t } = useTranslation('stock');
  const isEven = result.difference === 0;
  return (
    <Alert
      className="problem"
      type={isEven ? 'success' : 'error'}
      showIcon
      title={`${side} · ${isEven ? t('even') : t('difference', { n: Math.abs(result.difference) })}`}
      description={t('countResult', { listed: result.listed, counted: result.counted })}
    />
  );
}
