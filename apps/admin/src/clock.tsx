import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

const ClockContext = createContext<() => Date>(() => {
  throw new Error('ClockProvider is missing');
});

export function ClockProvider({ read, children }: { read: () => Date; children: ReactNode }) {
  return <ClockContext value={read}>{children}</ClockContext>;
}

/** The device's clock, read for words only ("in 5 minutes"): every decision is made by the server's. */
export function useClock(): () => Date {
  return useContext(ClockContext);
}

export function useNow(everyMs: number): Date {
  const read = useClock();
  const [now, setNow] = useState(read);
  // Follows the passing of time.
  useEffect(() => {
    const timer = setInterval(() => setNow(read()), everyMs);
    return () => clearInterval(timer);
  }, [read, everyMs]);
  return now;
}
