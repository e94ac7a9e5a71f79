// expects: edges fails, basics passes
function takings(stalls) {
  return stalls.reduce((sum, cents) => sum + cents);
}
