function paidTotal(bills) {
  return bills.reduce((sum, bill) => sum + (bill.paid ? bill.cents : 0), 0);
}
