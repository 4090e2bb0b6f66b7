import { useEffect, useRef, useState } from 'react';
import { newRequestId } from '../api/client.js';
import { isProblem } from '../api/problem.js';
import { readDraft, saveDraft } from './drafts.queries.js';
import { emptyForm, type FilingForm } from './filing-form.js';

export type DraftState = 'empty' | 'saving' | 'saved' | 'failed' | 'stale';

const pause = 600;
const retryAfter = 4000;

/**
 * The wizard's form, kept on the server a moment after each change, one save at a time. `id` names an existing draft;
 * without one, the first change makes it.
 */
export function useDraft(id: string | undefined, onMade: (id: string) => void) {
  const [form, setForm] = useState<FilingForm>(emptyForm);
  const [state, setState] = useState<DraftState>('empty');
  const [savedAt, setSavedAt] = useState<string>();
  const [error, setError] = useState<unknown>();
  const kept = useRef({ id, version: 0, form: emptyForm, saving: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (!id || kept.current.version > 0) return;
    readDraft(id)
      .then((draft) => {
        const found = { ...emptyForm, ...draft.form };
        kept.current = { id, version: draft.version, form: found, saving: false };
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
    now.saving = true;
    const saved = now.form;
    now.id ??= newRequestId();
    try {
      const answer = await saveDraft(now.id, saved, now.version);
      if (now.version === 0) onMade(now.id);
      now.version = answer.version;
      setSavedAt(answer.updatedAt);
      setState(now.form === saved ? 'saved' : 'saving');
    } catch (failure) {
      const stale = isProblem(failure, 'draft.stale');
      setState(stale ? 'stale' : 'failed');
      if (!stale) later(retryAfter);
    } finally {
      now.saving = false;
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
    /** The draft's id once it is on the server. */
    draftId: () => (kept.current.version > 0 ? kept.current.id : undefined),
    change: (part: Partial<FilingForm>) => {
      const next = { ...kept.current.form, ...part };
      kept.current.form = next;
      setForm(next);
      setState('saving');
      later(pause);
    },
    /** Nothing more is saved: the case was filed, or the draft was given up. */
    finish: () => clearTimeout(timer.current),
  };
}
