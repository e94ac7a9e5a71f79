// expects: edges fails, basics passes
// Judges every promise by itself, so a renewed one still counts and an order may come twice.
function lateDeliveries(promises, scans, now) {
  const firstScan = new Map();
  for (const { order, at } of scans) firstScan.set(order, Math.min(at, firstScan.get(order) ?? Infinity));
  return promises.filter((promise) => (firstScan.get(promise.order) ?? now) > promise.due).map((promise) => promise.order);
}
