function takings(stalls) {
  return stalls.reduce((sum, cents) => sum + cents, 0);
}
