/** Pages of the register of wells. A well has an `id` (a number) and `added`, a day such as "2026-05-01". */

export type Well = { id: number; added: string };
export type Query = { limit?: string; after?: string };
export type Page = { items: Well[]; next: string | null };

const isBefore = (a: Well, b: Well) => a.added > b.added || (a.added === b.added && a.id < b.id);

function wholeNumber(text: string): number {
  let value = 0;
  for (const sign of String(text)) {
    if (!'0123456789'.includes(sign)) return 0;
    value = Math.min(value * 10 + '0123456789'.indexOf(sign), 100);
  }
  return value;
}

export function listPage(wells: readonly Well[], { limit = '20', after }: Query): Page {
  const most = wholeNumber(limit);
  if (most === 0) throw new RangeError('limit');
  const last = wells.find(({ id }) => `${id}` === after);
  if (after !== undefined && last === undefined) throw new RangeError('after');
  const rest = wells.filter((well) => last === undefined || isBefore(last, well));
  const items: Well[] = [];
  for (const well of rest) {
    const place = items.findIndex((item) => isBefore(well, item));
    items.splice(place === -1 ? items.length : place, 0, well);
    if (items.length > most) items.pop();
  }
  return { items, next: rest.length > items.length ? `${items[items.length - 1].id}` : null };
}
