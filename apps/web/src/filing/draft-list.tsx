import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../ui/time.js';
import { discardDraft, draftsQuery } from './drafts.queries.js';

function addressOf({ id, kind }: { id: string; kind: string }): string {
  return `${kind === 'issuance' ? '/cases/new' : `/file/${kind}`}?draft=${id}`;
}

/** One's unfinished applications, to go on with or to throw away. */
export function DraftList() {
  const { t } = useTranslation('filing');
  const { data } = useQuery(draftsQuery);
  const queries = useQueryClient();
  const { message } = App.useApp();
  const discard = useMutation({
    mutationFn: discardDraft,
    onSuccess: async () => {
      message.success(t('discarded'));
      await queries.invalidateQueries({ queryKey: ['drafts'] });
    },
  });
  if (!data?.length) return null;
  return (
    <section className="panel draft-list" aria-label={t('drafts')}>
      <h2>{t('drafts')}</h2>
      <ul>
        {data.map((draft) => (
          <li key={draft.id}>
            <span>
              {t(`cases:type.${draft.kind}`)} · {t('draftOf', { time: formatDateTime(draft.updatedAt) })}
            </span>
            <Button size="small" onClick={() => window.location.assign(addressOf(draft))}>
              {t('resume')}
            </Button>
            <Popconfirm title={t('discardSure')} onConfirm={() => discard.mutate(draft.id)}>
              <Button size="small" type="text" danger>
                {t('discard')}
              </Button>
            </Popconfirm>
          </li>
        ))}
      </ul>
    </section>
  );
}
