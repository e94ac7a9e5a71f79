import { useState } from 'react';

type Line = number | undefined;

/** The line that is asked about: it moves at once, and stands in the address when it rests, for browsers refuse one that changes with every pixel. */
export function useAskedLine(
  inAddress: Line,
  onAddress: (line: Line) => void,
): { line: Line; move: (line: Line) => void; rest: (line: Line) => void } {
  const [line, setLine] = useState(inAddress);
  const [known, setKnown] = useState(inAddress);
  // Whatever else leads to another address brings its line along.
  if (inAddress !== known) {
    setKnown(inAddress);
    setLine(inAddress);
  }
  return {
    line,
    move: setLine,
    rest: (next) => {
      setLine(next);
      onAddress(next);
    },
  };
}
