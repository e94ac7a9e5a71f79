type Entry = { at: Date; number: number; happens: () => Promise<void> };

/** What is still to happen, earliest first; of one moment in the order in which it was added. */
export type Agenda = {
  add: (at: Date, happens: () => Promise<void>) => void;
  next: () => Pick<Entry, 'at' | 'happens'> | null;
};

/** @param end nothing happens after it */
export function newAgenda(end: Date): Agenda {
  const entries: Entry[] = [];
  let added = 0;
  const isBefore = (a: Entry, b: Entry) => a.at < b.at || (a.at.getTime() === b.at.getTime() && a.number < b.number);
  return {
    add(at, happens) {
      if (at > end) return;
      added += 1;
      const entry = { at, number: added, happens };
      const place = entries.findLastIndex((other) => isBefore(other, entry));
      entries.splice(place + 1, 0, entry);
    },
    next: () => entries.shift() ?? null,
  };
}
