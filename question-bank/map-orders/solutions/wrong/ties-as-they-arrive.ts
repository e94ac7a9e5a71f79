// expects: edges fails, basics passes
// Sorts by the moment alone, so events of one moment stay as they arrived.
type Event = { id: number; order: number; at: number; type: string };
type Entry = { state: string | null; before: string | null; refused: number };

const needs: Record<string, (string | null)[]> = {
  placed: [null],
  paid: ['placed'],
  printed: ['paid'],
  sent: ['printed'],
  cancelled: ['placed', 'paid', 'printed'],
};

function orderStates(events: Event[]): { order: number; state: string | null; refused: number }[] {
  const known = new Map<number, Event>(events.map((event) => [event.id, event]));
  const orders = new Map<number, Entry>();
  for (const { order, type } of [...known.values()].sort((a, b) => a.at - b.at)) {
    const entry: Entry = orders.get(order) ?? { state: null, before: null, refused: 0 };
    orders.set(order, entry);
    if (type === 'reopened' && entry.state === 'cancelled') entry.state = entry.before;
    else if ((needs[type] ?? []).includes(entry.state)) [entry.before, entry.state] = [entry.state, type];
    else entry.refused += 1;
  }
  return [...orders.entries()]
    .sort(([a], [b]) => a - b)
    .map(([order, { state, refused }]) => ({ order, state, refused }));
}
