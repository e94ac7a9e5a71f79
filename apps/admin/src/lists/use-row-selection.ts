import { useState } from 'react';

/** Whom somebody has picked in a list: rows by their ids, over pages, or everybody who matches. */
export type RowSelection = {
  picked: ReadonlySet<string>;
  isEverybody: boolean;
  has: (id: string) => boolean;
  pick: (ids: readonly string[], isPicked: boolean) => void;
  pickEverybody: () => void;
  clear: () => void;
};

/** `narrowing`: what the list is narrowed down to. With another one everybody who matches are others, so nobody is picked any more. */
export function useRowSelection(narrowing: string): RowSelection {
  const [state, setState] = useState<{ narrowing: string; picked: ReadonlySet<string>; isEverybody: boolean }>(() => nobody(narrowing));
  const now = state.narrowing === narrowing ? state : nobody(narrowing);
  return {
    picked: now.picked,
    isEverybody: now.isEverybody,
    has: (id) => now.isEverybody || now.picked.has(id),
    pick: (ids, isPicked) => {
      const picked = new Set(now.isEverybody ? [] : now.picked);
      for (const id of ids) {
        if (isPicked) picked.add(id);
        else picked.delete(id);
      }
      setState({ narrowing, picked, isEverybody: false });
    },
    pickEverybody: () => setState({ narrowing, picked: new Set(), isEverybody: true }),
    clear: () => setState(nobody(narrowing)),
  };
}

const nobody = (narrowing: string) => ({ narrowing, picked: new Set<string>(), isEverybody: false });
