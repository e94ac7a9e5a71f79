// expects: edges fails, basics passes
// Counts the promised minute itself as late.
function lateDeliveries(promises, scans, now) {
  const due = new Map(promises.map((promise) => [promise.order, promise.due]));
  const firstScan = new Map();
  for (const { order, at } of scans) {
    if (!firstScan.has(order) || at < firstScan.get(order)) firstScan.set(order, at);
  }
  return [...due].filter(([order, minute]) => (firstScan.get(order) ?? now) >= minute).map(([order]) => order);
}
