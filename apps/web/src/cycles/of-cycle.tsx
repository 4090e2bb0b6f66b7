import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** That a list shows one cycle alone, and the way to all of them. */
export function OfCycle({ cycle, onClear }: { cycle: string | undefined; onClear: () => void }) {
  const { t } = useTranslation('cycles');
  if (!cycle) return null;
  return (
    <Button onClick={onClear}>
      {t('ofCycle', { id: cycle })} · {t('allCycles')}
    </Button>
  );
}
