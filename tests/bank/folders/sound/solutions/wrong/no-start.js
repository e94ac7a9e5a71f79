// expects: edges fails, basics passes
// Has nothing to start from when there is no bill.
function paidTotal(bills) {
  return bills.filter((bill) => bill.paid).map((bill) => bill.cents).reduce((sum, cents) => sum + cents);
}
