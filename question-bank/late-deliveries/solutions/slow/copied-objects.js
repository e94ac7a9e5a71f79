// expects: size times out, basics passes, edges passes
// Copies everything gathered so far for each entry.
function lateDeliveries(promises, scans, now) {
  const due = promises.reduce((all, promise) => ({ ...all, [promise.order]: promise.due }), {});
  const firstScan = scans.reduce((all, scan) => ({ ...all, [scan.order]: Math.min(scan.at, all[scan.order] ?? Infinity) }), {});
  return Object.keys(due).filter((order) => (firstScan[order] ?? now) > due[order]);
}
