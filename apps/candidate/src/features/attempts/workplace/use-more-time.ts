import { useState } from 'react';
import { addedMs, addedWords, reopenedWords } from './added-time.ts';

/** Follows the end of the attempt: that it has moved later is told until it is dismissed. */
export function useMoreTime(closesAt: string | null, isReopened: boolean): { words: string; onDismiss: () => void } | null {
  const [known, setKnown] = useState(closesAt);
  const [words, setWords] = useState(() => (isReopened && closesAt !== null ? reopenedWords(closesAt) : null));
  if (known !== closesAt) {
    const ms = addedMs(known, closesAt);
    setKnown(closesAt);
    if (ms !== null && closesAt !== null) setWords(addedWords(ms, closesAt));
  }
  return words === null ? null : { words, onDismiss: () => setWords(null) };
}
