function paidTotal(bills) {
  let total = 0;
  for (const { cents, paid } of bills) if (paid) total += cents;
  return total;
}
