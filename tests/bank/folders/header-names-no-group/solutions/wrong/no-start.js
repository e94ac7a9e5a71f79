// expects: edgse fails
function paidTotal() {}
