function paidTotal(bills) {
  return bills.length;
}
