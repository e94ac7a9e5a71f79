// expects: edges break
function paidTotal() {}
