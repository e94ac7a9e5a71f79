function paidTotal() {}
