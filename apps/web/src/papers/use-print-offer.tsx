import { PrinterOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { newRequestId } from '../api/client.js';
import type { CaseView, PaperSummary } from '../api/types.js';
import { caseQuery } from '../cases/cases.queries.js';
import { useProblemSentence } from '../ui/problem-sentence.js';
import { paperAddress, recordPrint } from './papers.queries.js';
import { printAddress } from './print-address.js';

/**
 * After a step: a paper that it issued is offered for printing, and stays offered while the clerk goes on to the next
 * task. Gives a function that compares the case before and after.
 */
export function usePrintOffer(): (before: Pick<CaseView, 'id' | 'papers'>) => Promise<void> {
  const { t } = useTranslation('papers');
  const { notification, message } = App.useApp();
  const queries = useQueryClient();
  const sentence = useProblemSentence();

  const print = async (paper: PaperSummary, caseId: string) => {
    try {
      const { ordinal } = await recordPrint(paper.id, '', newRequestId());
      printAddress(paperAddress(paper.id, ordinal));
      notification.destroy(paper.id);
      await queries.invalidateQueries({ queryKey: ['case', caseId] });
    } catch (error) {
      message.error(sentence(error));
    }
  };

  return async (before) => {
    const after = await queries.fetchQuery({ ...caseQuery(before.id), staleTime: 0 });
    const known = new Set(before.papers.map((paper) => paper.id));
    for (const paper of after.papers.filter(({ id, prints }) => prints === 0 && !known.has(id))) {
      notification.info({
        key: paper.id,
        duration: 0,
        placement: 'bottomRight',
        title: `${t(`kind.${paper.kind}`)} ${paper.number}`,
        description: t('offer'),
        actions: (
          <Button type="primary" size="small" icon={<PrinterOutlined />} onClick={() => print(paper, before.id)}>
            {t('print')}
          </Button>
        ),
      });
    }
  };
}
