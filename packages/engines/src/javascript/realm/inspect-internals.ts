/**
 * What `console.log` asks V8 about a value and a bare realm cannot: bundle-realm.ts puts these in place of the stand-ins of `node-inspect-extracted`.
 */
const { apply, getPrototypeOf, defineProperty } = Reflect;
const { get: weakGet, set: weakSet } = WeakMap.prototype;
const mapIterator: object = getPrototypeOf(new Map().keys()) ?? {};
const setIterator: object = getPrototypeOf(new Set().keys()) ?? {};
const nextOfMap: unknown = Reflect.get(mapIterator, 'next');
const nextOfSet: unknown = Reflect.get(setIterator, 'next');

/** What was taken out of an iterator to be shown, and is still to come when the program goes on with it. */
const remaining = new WeakMap<object, unknown[]>();

const functionKinds = {
  async: getPrototypeOf(async () => undefined),
  generator: getPrototypeOf(function* () {}),
  asyncGenerator: getPrototypeOf(async function* () {}),
};

export function isAsyncFunction(value: unknown): boolean {
  return typeof value === 'function' && [functionKinds.async, functionKinds.asyncGenerator].includes(getPrototypeOf(value));
}

export function isGeneratorFunction(value: unknown): boolean {
  return typeof value === 'function' && [functionKinds.generator, functionKinds.asyncGenerator].includes(getPrototypeOf(value));
}

/**
 * What an iterator of a Map or a Set has still to give, keys and values in turn for one of entries. Nothing can look into such an iterator, so it
 * is emptied, and from then on `next` hands out what it held.
 */
export function previewEntries(iterator: object): [items: unknown[], hasKeys: boolean] {
  const isOfMap = getPrototypeOf(iterator) === mapIterator;
  if (!isOfMap && getPrototypeOf(iterator) !== setIterator) return [[], false];
  let items: unknown = apply(weakGet, remaining, [iterator]);
  if (!Array.isArray(items)) {
    if (!serveRemaining()) return [[], false];
    items = itemsOf(iterator, isOfMap ? nextOfMap : nextOfSet);
    apply(weakSet, remaining, [iterator, items]);
  }
  const list: unknown[] = Array.isArray(items) ? items : [];
  const isOfEntries = list.length > 0 && list.every((item) => isEntry(item) && (isOfMap || Object.is(item[0], item[1])));
  return isOfEntries ? [list.flat(1), true] : [[...list], false];
}

function itemsOf(iterator: object, next: unknown): unknown[] {
  const items: unknown[] = [];
  if (typeof next !== 'function') return items;
  for (;;) {
    const result: { done?: boolean; value: unknown } = apply(next, iterator, []);
    if (result.done) return items;
    items.push(result.value);
  }
}

function isEntry(item: unknown): item is [unknown, unknown] {
  return Array.isArray(item) && item.length === 2;
}

let isServing = false;

/** Only once something was shown: as long as `next` is V8's own, loops over maps and sets are fast. False where a program has forbidden the change. */
function serveRemaining(): boolean {
  isServing ||= serve(mapIterator, nextOfMap) && serve(setIterator, nextOfSet);
  return isServing;
}

function serve(prototype: object, native: unknown): boolean {
  const { next } = {
    next(this: object): unknown {
      const items: unknown = typeof this === 'object' && this !== null ? apply(weakGet, remaining, [this]) : undefined;
      if (!Array.isArray(items)) return typeof native === 'function' ? apply(native, this, []) : undefined;
      return items.length === 0 ? { value: undefined, done: true } : { value: items.shift(), done: false };
    },
  };
  return defineProperty(prototype, 'next', { value: next, writable: true, enumerable: false, configurable: true });
}
