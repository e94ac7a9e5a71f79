import { useEffect, useState } from 'react';

/** Follows the server's clock, to the second. */
export function useServerNow(clock: { now(): Date }, everyMs = 250): Date {
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), everyMs);
    return () => clearInterval(timer);
  }, [clock, everyMs]);
  return now;
}
