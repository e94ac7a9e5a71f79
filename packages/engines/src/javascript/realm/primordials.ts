/**
 * The built-ins as they were before candidate code ran. What decides about an outcome (output, failures, the encoding of a returned value) uses
 * these and nothing else, because a program may redefine any of them.
 */
const { apply, get, getPrototypeOf, getOwnPropertyDescriptor, defineProperty } = Reflect;
const typedArray: object = getPrototypeOf(Uint8Array.prototype) ?? {};
const objectToString = Object.prototype.toString;
const NativeError = Error;

/** Errors of this realm, whatever their prototype says; a proxy of one is shown as Node shows it. */
function isError(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && (apply(objectToString, value, []) === '[object Error]' || value instanceof NativeError)
  );
}

// Function.prototype.call itself can be redefined later, Reflect.apply held in a constant cannot.
function uncurryThis<This, Args extends unknown[], Result>(method: (this: This, ...args: Args) => Result) {
  return (self: unknown, ...args: Args): Result => apply(method, self, args);
}

function getterOf<Result = unknown>(prototype: object, key: PropertyKey): (self: unknown) => Result {
  const getter = getOwnPropertyDescriptor(prototype, key)?.get;
  if (getter === undefined) throw new Error(`No getter ${String(key)}`);
  return (self) => apply(getter, self, []);
}

/** An array that does not see what a program does to `Array.prototype`. Walk it by index: `for of` asks an iterator that can be changed. */
export function safeArray<Item>(): Item[] {
  return Object.setPrototypeOf([], safePrototype);
}

const safePrototype: object = Object.create(null);
for (const key of Reflect.ownKeys(Array.prototype)) {
  const descriptor = getOwnPropertyDescriptor(Array.prototype, key);
  // Without a constructor, methods that make a new array make a plain one.
  if (key !== 'constructor' && descriptor !== undefined) defineProperty(safePrototype, key, descriptor);
}

const NativeWeakRef = WeakRef;
const nativeDeref = WeakRef.prototype.deref;

export const primordials = {
  /** Calls what was found to be a function. */
  call: (found: unknown, args: readonly unknown[]): unknown => {
    if (typeof found !== 'function') throw new TypeError('Not a function.');
    return apply(found, undefined, args);
  },
  apply,
  get,
  getPrototypeOf,
  getOwnPropertyDescriptor,
  defineProperty,
  isArray: Array.isArray,
  isFinite: Number.isFinite,
  isView: ArrayBuffer.isView,
  objectKeys: Object.keys,
  objectPrototype: Object.prototype,
  objectIs: Object.is,
  jsonStringify: JSON.stringify,
  jsonParse: JSON.parse,
  now: Date.now,
  charCodeAt: uncurryThis(String.prototype.charCodeAt),
  slice: uncurryThis(String.prototype.slice),
  indexOf: uncurryThis(String.prototype.indexOf),
  endsWith: uncurryThis(String.prototype.endsWith),
  startsWith: uncurryThis(String.prototype.startsWith),
  repeat: uncurryThis(String.prototype.repeat),
  weakRef: (target: object): WeakRef<object> => new NativeWeakRef(target),
  deref: (reference: WeakRef<object>): object | undefined => apply(nativeDeref, reference, []),
  promiseThen: uncurryThis(Promise.prototype.then),
  dateTime: uncurryThis(Date.prototype.getTime),
  dateIso: uncurryThis(Date.prototype.toISOString),
  mapForEach: uncurryThis(Map.prototype.forEach),
  setForEach: uncurryThis(Set.prototype.forEach),
  mapSize: getterOf(Map.prototype, 'size'),
  setSize: getterOf(Set.prototype, 'size'),
  numberValue: uncurryThis(Number.prototype.valueOf),
  stringValue: uncurryThis(String.prototype.valueOf),
  booleanValue: uncurryThis(Boolean.prototype.valueOf),
  regExpSource: getterOf(RegExp.prototype, 'source'),
  typedArrayTag: getterOf(typedArray, Symbol.toStringTag),
  typedArrayLength: getterOf<number>(typedArray, 'length'),
  isError,
  string: String,
  Promise,
  Error,
  TypeError,
  RangeError,
  SyntaxError,
} as const;
