// expects: edges fails, basics passes
// Lets a later scan overwrite the first one.
function lateDeliveries(promises, scans, now) {
  const due = new Map(promises.map((promise) => [promise.order, promise.due]));
  const scanned = new Map(scans.map((scan) => [scan.order, scan.at]));
  return [...due].filter(([order, minute]) => (scanned.get(order) ?? now) > minute).map(([order]) => order);
}
