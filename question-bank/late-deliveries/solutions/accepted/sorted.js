// Sorts a copy of the scans, so that the first one met of an order is its earliest.
function lateDeliveries(promises, scans, now) {
  const arrived = Object.create(null);
  for (const scan of scans.slice().sort((a, b) => a.at - b.at)) {
    if (!(scan.order in arrived)) arrived[scan.order] = scan.at;
  }
  const isLate = Object.create(null);
  for (const promise of promises) {
    const reached = promise.order in arrived ? arrived[promise.order] : now;
    isLate[promise.order] = reached > promise.due;
  }
  return Object.keys(isLate).filter((order) => isLate[order]);
}
