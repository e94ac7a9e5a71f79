import { type KeyboardEvent, useState } from 'react';
import { nextMark } from './marks.ts';

export type Marks = ReturnType<typeof useMarks>;

/** What can be read in a chart, mark by mark: one of them takes part in the page's order of focus, arrow keys go from there. */
export function useMarks(count: number, nextOf: (key: string, current: number) => number | null = (key, at) => nextMark(key, at, count)) {
  const [chosen, setChosen] = useState(0);
  const current = Math.min(chosen, Math.max(0, count - 1));
  return {
    current,
    onKeyDown: (event: KeyboardEvent<SVGSVGElement>) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const next = nextOf(event.key, current);
      if (next === null) return;
      event.preventDefault();
      setChosen(next);
      event.currentTarget.querySelector<SVGElement>(`[data-mark="${next}"]`)?.focus();
    },
    markProps: (index: number) => ({
      'data-mark': index,
      tabIndex: index === current ? 0 : -1,
      onFocus: () => setChosen(index),
    }),
  };
}
