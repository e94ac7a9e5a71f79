type Batch = { id: number; recipe: string; supplier: string; day: number | null };
type Notice = { recipe: string | null; supplier: string | null; from: number | null; to: number | null; except: number[] };

function heldBatches(batches: Batch[], notices: Notice[]): number[] {
  const held: number[] = [];
  for (const batch of batches) {
    for (const notice of notices) {
      if (isOutside(batch, notice)) continue;
      held.push(batch.id);
      break;
    }
  }
  return held;
}

function isOutside({ id, recipe, supplier, day }: Batch, notice: Notice): boolean {
  if (notice.recipe !== null && notice.recipe !== recipe) return true;
  if (notice.supplier !== null && notice.supplier !== supplier) return true;
  if (day !== null && notice.from !== null && day < notice.from) return true;
  if (day !== null && notice.to !== null && day > notice.to) return true;
  return notice.except.includes(id);
}
