import { useEffect, useRef } from 'react';

/** Keys of the desk work wherever the cursor is, in the middle of typing too. */
const names = ['ArrowUp', 'ArrowDown', 'F8', 'Escape'] as const;
type Handlers = Readonly<Record<(typeof names)[number], () => void>>;

export function useDeskKeys(handlers: Handlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const name = names.find((one) => one === event.key);
      if (!name || event.isComposing || event.repeat) return;
      if (document.querySelector('.ant-modal-wrap:not([style*="display: none"]) .ant-modal')) return;
      event.preventDefault();
      latest.current[name]();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
