import { Link } from '@tanstack/react-router';

/** The case that a card of the stock belongs to. */
export function CaseLink({ id, number }: { id: string | null; number: string | null }) {
  if (!id) return null;
  return (
    <Link className="mono" to="/cases/$caseId" params={{ caseId: id }}>
      {number}
    </Link>
  );
}
