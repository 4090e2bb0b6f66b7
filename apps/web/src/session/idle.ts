import { useEffect, useRef, useState } from 'react';

const signs = ['pointerdown', 'keydown', 'wheel'] as const;

/** Seconds since the person last did something here; counts on only once they are away, renders seldom. */
export function useIdleSeconds(): { seconds: number; reset: () => void; isActive: (within: number) => boolean } {
  const last = useRef(Date.now());
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const seen = () => {
      last.current = Date.now();
    };
    for (const sign of signs) window.addEventListener(sign, seen, { passive: true });
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - last.current) / 1000)), 1000);
    return () => {
      for (const sign of signs) window.removeEventListener(sign, seen);
      clearInterval(timer);
    };
  }, []);
  const reset = () => {
    last.current = Date.now();
    setSeconds(0);
  };
  return { seconds, reset, isActive: (within) => Date.now() - last.current < within };
}
