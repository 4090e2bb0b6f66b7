import { useEffect, useRef, useState } from 'react';
import { newRequestId } from '../api/client.js';
import { isProblem } from '../api/problem.js';
import { readDraft, saveDraft } from './drafts.queries.js';
import { emptyForm, type FilingForm } from './filing-form.js';

export type DraftState = 'empty' | 'saving' | 'saved' | 'failed' | 'stale';

const pause = 600;
const retryAfter = 4000;

interface Kept {
  id?: string | undefined;
  version: number;
  form: FilingForm;
  /** What the server has. */
  saved?: FilingForm;
  saving?: Promise<void> | undefined;
}

/**
 * The form of a filing, kept on the server a moment after each change, one save at a time. `id` names an existing draft;
 * without one, the first change makes it.
 */
export function useDraft(id: string | undefined, onMade: (id: string) => void, begun: FilingForm = emptyForm) {
  const [form, setForm] = useState<FilingForm>(begun);
  const [state, setState] = useState<DraftState>('empty');
  const [savedAt, setSavedAt] = useState<string>();
  const [error, setError] = useState<unknown>();
  const kept = useRef<Kept>({ id, version: 0, form: begun });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (!id || kept.current.version > 0) return;
    readDraft(id)
      .then((draft) => {
        const found = { ...emptyForm, ...draft.form };
        kept.current = { id, version: draft.version, form: found, saved: found };
        setForm(found);
        setSavedAt(draft.updatedAt);
        setState('saved');
      })
      .catch(setError);
  }, [id]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const save = async () => {
    const now = kept.current;
    if (now.saving) return later(pause);
    now.saving = write(now);
    await now.saving;
    now.saving = undefined;
  };
  const write = async (now: Kept) => {
    const saved = now.form;
    now.id ??= newRequestId();
    try {
      const answer = await saveDraft(now.id, saved, now.version);
      if (now.version === 0) onMade(now.id);
      now.version = answer.version;
      now.saved = saved;
      setSavedAt(answer.updatedAt);
      setState(now.form === saved ? 'saved' : 'saving');
    } catch (failure) {
      const stale = isProblem(failure, 'draft.stale');
      setState(stale ? 'stale' : 'failed');
      if (!stale) later(retryAfter);
    }
  };
  const later = (after: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(save, after);
  };

  return {
    form,
    state,
    savedAt,
    error,
    /** Saves nothing from now on and waits for the save under way; gives the draft's id where it is on the server. */
    rest: async () => {
      clearTimeout(timer.current);
      await kept.current.saving;
      clearTimeout(timer.current);
      return kept.current.version > 0 ? kept.current.id : undefined;
    },
    /** After a rest: what was not saved is. */
    goOn: () => {
      if (kept.current.form !== (kept.current.saved ?? begun)) later(0);
    },
    change: (part: Partial<FilingForm>) => {
      const next = { ...kept.current.form, ...part };
      kept.current.form = next;
      setForm(next);
      setState('saving');
      later(pause);
    },
  };
}
