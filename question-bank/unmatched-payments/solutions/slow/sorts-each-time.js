// expects: size times out, basics passes, edges passes
// Sorts the bookings that are left anew for every payment.
function unmatchedPayments(payments, bookings, lag) {
  const byTime = (a, b) => a.day - b.day || a.id - b.id;
  let open = [...bookings];
  const missing = [];
  for (const payment of [...payments].sort(byTime)) {
    const booking = bookings
      .toSorted(byTime)
      .filter((row) => open.includes(row))
      .find(
        (row) => row.account === payment.account && row.cents === payment.cents && row.day >= payment.day && row.day <= payment.day + lag,
      );
    if (booking === undefined) missing.push(payment.id);
    else open = open.filter((row) => row !== booking);
  }
  const ascending = (a, b) => a - b;
  return { payments: missing.sort(ascending), bookings: open.map((row) => row.id).sort(ascending) };
}
