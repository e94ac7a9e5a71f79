// expects: basics fails
// Looks only at orders that were scanned: what never arrived is never late.
function lateDeliveries(promises, scans) {
  const due = new Map(promises.map((promise) => [promise.order, promise.due]));
  const firstScan = new Map();
  for (const { order, at } of scans) firstScan.set(order, Math.min(at, firstScan.get(order) ?? Infinity));
  return [...firstScan].filter(([order, at]) => at > due.get(order)).map(([order]) => order);
}
