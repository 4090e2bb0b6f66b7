import { useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listen } from './live.js';

/** Keeps the pages live, and says so when they are not for more than a moment. */
export function LiveConnection() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [connected, setConnected] = useState(true);
  const [shown, setShown] = useState(false);
  useEffect(() => listen(queries, setConnected), [queries]);
  useEffect(() => {
    if (connected) return setShown(false);
    const timer = setTimeout(() => setShown(true), 5000);
    return () => clearTimeout(timer);
  }, [connected]);
  return shown ? <Alert className="no-print" banner type="warning" title={t('offline')} /> : null;
}
