type Row = { id: number; account: string; cents: number; day: number };
type Result = { payments: number[]; bookings: number[] };

const byTime = (a: Row, b: Row): number => a.day - b.day || a.id - b.id;
const ids = (rows: Iterable<Row>): number[] => Array.from(rows, (row) => row.id).sort((a, b) => a - b);

function groupRows(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows.toSorted(byTime)) {
    const key = JSON.stringify([row.account, row.cents]);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function unmatchedPayments(payments: Row[], bookings: Row[], lag: number): Result {
  const missing: Row[] = [];
  const open = new Set<Row>(bookings);
  const bookingsOf = groupRows(bookings);
  for (const [key, group] of groupRows(payments)) {
    const candidates: Row[] = bookingsOf.get(key) ?? [];
    let next = 0;
    for (const payment of group) {
      while (next < candidates.length && candidates[next].day < payment.day) next += 1;
      const booking: Row | undefined = candidates[next];
      if (booking && booking.day <= payment.day + lag) {
        open.delete(booking);
        next += 1;
      } else missing.push(payment);
    }
  }
  return { payments: ids(missing), bookings: ids(open) };
}
