import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useTranslation } from 'react-i18next';
import { isProblem, Problem } from './api/problem.js';
import { router } from './routes.js';
import { sessionEnded } from './session/session-ended.js';
import { themeIn } from './theme/theme.js';

function watchSession(error: unknown): void {
  if (isProblem(error, 'access.signed-out')) sessionEnded();
}

/** A refusal is final; only a lost answer or a part that is down is worth reading again. */
function mayReadAgain(failures: number, error: unknown): boolean {
  const status = error instanceof Problem ? error.body.status : 0;
  return failures < 2 && (status === 0 || status >= 500);
}

const queries = new QueryClient({
  queryCache: new QueryCache({ onError: watchSession }),
  mutationCache: new MutationCache({ onError: watchSession }),
  defaultOptions: {
    queries: { retry: mayReadAgain, staleTime: 15_000, refetchOnWindowFocus: false },
    mutations: { retry: false },
  },
});

/** Theme, language, data and routes around every page. */
export function WebApp() {
  const { i18n } = useTranslation();
  const isEnglish = i18n.language === 'en';
  dayjs.locale(isEnglish ? 'en' : 'zh-cn');
  return (
    <ConfigProvider theme={themeIn(i18n.language)} locale={isEnglish ? enUS : zhCN} button={{ autoInsertSpace: false }}>
      <App message={{ maxCount: 3 }} component={false}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}
