// expects: edges fails
function paidTotal() {}
