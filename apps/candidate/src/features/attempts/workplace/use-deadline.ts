import { useEffect, useState } from 'react';
import type { Recorder } from '../recorder/recorder.ts';

const lookEveryMs = 200;

/** Locks the answers when the time is over, by the server's clock, and opens them again when minutes are added. */
export function useDeadline(recorder: Recorder, isSubmitting: boolean): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const look = () => {
      const { timing } = recorder.view();
      const over = timing.phase !== 'running' || (timing.closesAt !== null && recorder.now() >= new Date(timing.closesAt));
      setIsOver(over);
      if (over || isSubmitting) recorder.lock();
      else recorder.unlock();
    };
    look();
    const timer = setInterval(look, lookEveryMs);
    return () => clearInterval(timer);
  }, [recorder, isSubmitting]);
  return isOver;
}
