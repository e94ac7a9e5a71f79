// expects: basics fails
// Keeps one booking per account and amount: the second of two equal ones is lost.
type Row = { id: number; account: string; cents: number; day: number };

function unmatchedPayments(payments: Row[], bookings: Row[], lag: number): { payments: number[]; bookings: number[] } {
  const keyOf = ({ account, cents }: Row): string => `${account}|${cents}`;
  const booked = new Map<string, Row>(bookings.map((booking) => [keyOf(booking), booking]));
  const missing: number[] = [];
  for (const payment of payments) {
    const booking = booked.get(keyOf(payment));
    if (booking !== undefined && booking.day >= payment.day && booking.day <= payment.day + lag) booked.delete(keyOf(payment));
    else missing.push(payment.id);
  }
  const open: number[] = [...booked.values()].map((booking) => booking.id);
  return { payments: missing.sort((a, b) => a - b), bookings: open.sort((a, b) => a - b) };
}
