type Event = { id: number; order: number; at: number; type: string };
type Result = { order: number; state: string | null; refused: number };

const needed: Record<string, string | null> = { placed: null, paid: 'placed', printed: 'paid', sent: 'printed' };
const open: readonly (string | null)[] = ['placed', 'paid', 'printed'];

function orderStates(events: Event[]): Result[] {
  const seen = new Set<number>();
  const byOrder = new Map<number, Event[]>();
  for (const event of events) {
    if (seen.has(event.id)) continue;
    seen.add(event.id);
    byOrder.set(event.order, [...(byOrder.get(event.order) ?? []), event]);
  }
  const orders: number[] = [...byOrder.keys()].sort((a, b) => a - b);
  return orders.map((order) => follow(order, byOrder.get(order) ?? []));
}

function follow(order: number, events: Event[]): Result {
  let reached: string | null = null;
  let isCancelled = false;
  let refused = 0;
  for (const { type } of [...events].sort((a, b) => a.at - b.at || a.id - b.id)) {
    if (isCancelled && type === 'reopened') isCancelled = false;
    else if (!isCancelled && type === 'cancelled' && open.includes(reached)) isCancelled = true;
    else if (!isCancelled && type in needed && needed[type] === reached) reached = type;
    else refused += 1;
  }
  return { order, state: isCancelled ? 'cancelled' : reached, refused };
}
