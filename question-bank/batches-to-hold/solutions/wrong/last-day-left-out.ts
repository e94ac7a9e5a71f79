// expects: edges fails, basics passes
// Leaves the last day out of the range.
type Batch = { id: number; recipe: string; supplier: string; day: number | null };
type Notice = { recipe: string | null; supplier: string | null; from: number | null; to: number | null; except: number[] };

function heldBatches(batches: Batch[], notices: Notice[]): number[] {
  const covers = (notice: Notice, batch: Batch): boolean =>
    [null, batch.recipe].includes(notice.recipe) &&
    [null, batch.supplier].includes(notice.supplier) &&
    (batch.day === null || ((notice.from ?? -Infinity) <= batch.day && batch.day < (notice.to ?? Infinity))) &&
    !notice.except.includes(batch.id);
  return batches.filter((batch) => notices.some((notice) => covers(notice, batch))).map(({ id }) => id);
}
