import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type CallDetails, emptyCall, toLossSearch } from './call-details.js';
import { lossSearchQuery } from './desk.queries.js';

/** Long enough not to search for every letter, short enough to be there before the caller goes on. */
const pause = 250;

/** One call: what is being typed, whom it may mean, and who of them is chosen (the first, until another is). */
export function useCall() {
  const [call, setCall] = useState<CallDetails>(emptyCall);
  const [composing, setComposing] = useState(false);
  const [asked, setAsked] = useState<CallDetails>(emptyCall);
  const [wanted, setWanted] = useState<string>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (composing) return;
    const timer = setTimeout(() => setAsked(call), pause);
    return () => clearTimeout(timer);
  }, [call, composing]);

  const said = toLossSearch(asked);
  const query = useQuery(lossSearchQuery(said));
  const found = said ? query.data : undefined;
  const matches = found?.items ?? [];
  const match = matches.find(({ personId }) => personId === wanted) ?? matches[0];
  return {
    call,
    /** Another one for each caller. */
    round,
    said,
    query,
    found,
    matches,
    match,
    /** True where what is shown is the answer to what stands in the form. */
    isCurrent: asked === call && !query.isPlaceholderData && !query.isFetching,
    setComposing,
    change: (part: Partial<CallDetails>) => setCall((before) => ({ ...before, ...part })),
    choose: setWanted,
    chooseNext: (by: 1 | -1) => {
      const at = matches.findIndex(({ personId }) => personId === match?.personId);
      setWanted(matches[Math.min(matches.length - 1, Math.max(0, at + by))]?.personId);
    },
    begin: () => {
      setCall(emptyCall);
      setAsked(emptyCall);
      setWanted(undefined);
      setRound((before) => before + 1);
    },
  };
}
