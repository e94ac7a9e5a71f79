// expects: edges passes
function paidTotal() {}
