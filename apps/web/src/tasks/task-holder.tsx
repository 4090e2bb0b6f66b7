import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { newRequestId } from '../api/client.js';
import type { CaseTask } from '../api/types.js';
import { useSession } from '../session/session.queries.js';
import { useHotkeys } from '../shell/hotkeys.js';
import { useProblemSentence } from '../ui/problem-sentence.js';
import { releaseTask, takeTask } from './tasks.queries.js';

/** Who holds the task; take it (t), or put it back. Both can be undone. */
export function TaskHolder({ task, caseId }: { task: CaseTask; caseId: string }) {
  const { t } = useTranslation('tasks');
  const me = useSession().staffId;
  const queries = useQueryClient();
  const { message } = App.useApp();
  const sentence = useProblemSentence();
  const isMine = task.holder?.id === me;
  const hold = useMutation({
    mutationFn: (take: boolean) => (take ? takeTask : releaseTask)(task.id, newRequestId()),
    onSuccess: async (_, take) => {
      message.success(t(take ? 'taken' : 'released'));
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['case', caseId] }),
        queries.invalidateQueries({ queryKey: ['inbox'] }),
      ]);
    },
    onError: (error) => message.error(sentence(error)),
  });
  const free = !task.holder;
  useHotkeys({ t: () => (free || isMine) && !hold.isPending && hold.mutate(free) });

  if (!free && !isMine) return <span>{t('heldBy', { name: task.holder?.name })}</span>;
  return (
    <>
      {isMine ? <span className="inbox-row-holder mine">{t('heldByMe')}</span> : null}
      <Button size="small" loading={hold.isPending} onClick={() => hold.mutate(free)} aria-keyshortcuts="t">
        {t(free ? 'take' : 'release')} <kbd>t</kbd>
      </Button>
    </>
  );
}
