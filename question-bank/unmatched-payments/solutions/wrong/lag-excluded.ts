// expects: edges fails, basics passes
// Stops one day before the lag is over.
type Row = { id: number; account: string; cents: number; day: number };

function unmatchedPayments(payments: Row[], bookings: Row[], lag: number): { payments: number[]; bookings: number[] } {
  const byTime = (a: Row, b: Row): number => a.day - b.day || a.id - b.id;
  const open: Row[] = [...bookings].sort(byTime);
  const missing: number[] = [];
  for (const payment of [...payments].sort(byTime)) {
    const place = open.findIndex(
      (booking: Row) =>
        booking.account === payment.account &&
        booking.cents === payment.cents &&
        booking.day - payment.day >= 0 &&
        booking.day - payment.day < lag,
    );
    if (place === -1) missing.push(payment.id);
    else open.splice(place, 1);
  }
  return { payments: missing.sort((a, b) => a - b), bookings: open.map((booking) => booking.id).sort((a, b) => a - b) };
}
