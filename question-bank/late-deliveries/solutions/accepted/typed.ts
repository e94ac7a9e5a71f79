type PromisedOrder = { order: string; due: number };
type Scan = { order: string; at: number };

function lateDeliveries(promises: PromisedOrder[], scans: Scan[], now: number): string[] {
  const firstScan = new Map<string, number>();
  for (const scan of scans) {
    const before: number = firstScan.get(scan.order) ?? Number.POSITIVE_INFINITY;
    firstScan.set(scan.order, Math.min(before, scan.at));
  }
  const late = new Set<string>();
  for (const { order, due } of promises) {
    const reached: number = firstScan.get(order) ?? now;
    if (reached > due) late.add(order);
    else late.delete(order);
  }
  return [...late];
}
