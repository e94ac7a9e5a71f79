import { useEffect, useState } from 'react';
import type { Recorder } from '../recorder/recorder.ts';

/** Follows the server's clock, to the second. */
export function useServerNow(recorder: Pick<Recorder, 'now'>, everyMs = 250): Date {
  const [now, setNow] = useState(() => recorder.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(recorder.now()), everyMs);
    return () => clearInterval(timer);
  }, [recorder, everyMs]);
  return now;
}
