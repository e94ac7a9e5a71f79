// expects: edges fails, basics passes
// Takes a scan in minute 0 for no scan.
type PromisedOrder = { order: string; due: number };
type Scan = { order: string; at: number };

function lateDeliveries(promises: PromisedOrder[], scans: Scan[], now: number): string[] {
  const due: Map<string, number> = new Map(promises.map((promise) => [promise.order, promise.due]));
  const firstScan: Record<string, number> = {};
  for (const scan of scans) {
    if (!firstScan[scan.order] || scan.at < firstScan[scan.order]) firstScan[scan.order] = scan.at;
  }
  return [...due.keys()].filter((order) => (firstScan[order] || now) > (due.get(order) as number));
}
