import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

/** Browsers refuse an address that changes with every pixel of a drag. */
const restMs = 200;

/** The line that is asked about: it moves at once, and stands in the address when it rests. */
export function useAskedLine(
  inAddress: number | undefined,
  onAddress: (line: number | undefined) => void,
): { line: number | undefined; setLine: (line: number | undefined) => void } {
  const [line, setLine] = useState(inAddress);
  const [known, setKnown] = useState(inAddress);
  const write = useDebouncedCallback(onAddress, restMs);
  // Whatever else leads to another address brings its line along.
  if (inAddress !== known) {
    setKnown(inAddress);
    setLine(inAddress);
  }
  return {
    line,
    setLine: (next) => {
      setLine(next);
      write(next);
    },
  };
}
