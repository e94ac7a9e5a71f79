// expects: basics fails
// Only asks whether there is a fitting row on the other side, so one booking serves several payments.
function unmatchedPayments(payments, bookings, lag) {
  const fits = (payment, booking) =>
    booking.account === payment.account &&
    booking.cents === payment.cents &&
    booking.day >= payment.day &&
    booking.day <= payment.day + lag;
  const missing = payments.filter((payment) => !bookings.some((booking) => fits(payment, booking)));
  const open = bookings.filter((booking) => !payments.some((payment) => fits(payment, booking)));
  const idsOf = (rows) => rows.map((row) => row.id).sort((a, b) => a - b);
  return { payments: idsOf(missing), bookings: idsOf(open) };
}
