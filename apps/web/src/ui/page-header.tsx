import type { ReactNode } from 'react';
import { useEffect } from 'react';
import './page-header.css';

interface Props {
  readonly title: string;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
}

/** Every page begins alike: its title, a quiet note beside it, its actions at the right. Sets the window's title too. */
export function PageHeader({ title, note, actions }: Props) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <header className="page-header">
      <h1>{title}</h1>
      {note ? <div className="page-header-note">{note}</div> : null}
      <div className="page-header-actions">{actions}</div>
    </header>
  );
}
