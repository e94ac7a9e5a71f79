// expects: basics fails
// Asserts that every order has a scan: a comparison with undefined is false, so what never arrived is never late.
interface PromisedOrder {
  order: string;
  due: number;
}
interface Scan {
  order: string;
  at: number;
}

function lateDeliveries(promises: PromisedOrder[], scans: Scan[], now: number): string[] {
  const due = new Map<string, number>(promises.map((promise) => [promise.order, promise.due]));
  const sorted: Scan[] = [...scans].sort((a, b) => b.at - a.at);
  const firstScan = new Map<string, number>(sorted.map((scan) => [scan.order, scan.at]));
  return [...due].filter(([order, minute]) => firstScan.get(order)! > minute).map(([order]) => order);
}
