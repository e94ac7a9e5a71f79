const rowsAtOnce = 500;

/** A statement takes only so many values, and everybody who types waits for it. */
export const inPieces = function* <Item>(items: readonly Item[]): Generator<Item[]> {
  for (let from = 0; from < items.length; from += rowsAtOnce) yield items.slice(from, from + rowsAtOnce);
};
