import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PaperSummary } from '../api/types.js';
import { paperAddress } from './papers.queries.js';

/** A paper's PDF on the page, as stored. */
export function PaperViewer({
  paper,
  onClose,
}: {
  paper?: Pick<PaperSummary, 'id' | 'number'> | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation('papers');
  return (
    <Modal
      open={Boolean(paper)}
      title={t('viewer', { number: paper?.number })}
      width={860}
      footer={null}
      onCancel={onClose}
    >
      {paper ? <iframe className="paper-frame" title={paper.number} src={paperAddress(paper.id)} /> : null}
    </Modal>
  );
}
