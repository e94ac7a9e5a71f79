import { format, formatWithOptions, inspect, stripVTControlCharacters } from 'node-inspect-extracted';
import { TextDecoder, TextEncoder } from '../../isolate/text-codec.ts';
import { primordials } from './primordials.ts';

/** `util`, as far as programs use it; the `assert` and `stream` ports rest on it too. */

const tagOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);
const isTagged =
  (...tags: string[]) =>
  (value: unknown): boolean =>
    typeof value === 'object' && value !== null && tags.includes(tagOf(value));
const isFunctionTagged =
  (...tags: string[]) =>
  (value: unknown): boolean =>
    typeof value === 'function' && tags.includes(tagOf(value));
const isTypedArray = (value: unknown): boolean => ArrayBuffer.isView(value) && !(value instanceof DataView);

export const types = {
  isPromise: (value: unknown) => value instanceof Promise,
  isRegExp: isTagged('RegExp'),
  isDate: isTagged('Date'),
  isMap: isTagged('Map'),
  isSet: isTagged('Set'),
  isWeakMap: isTagged('WeakMap'),
  isWeakSet: isTagged('WeakSet'),
  isNativeError: primordials.isError,
  isAnyArrayBuffer: isTagged('ArrayBuffer', 'SharedArrayBuffer'),
  isArrayBuffer: isTagged('ArrayBuffer'),
  isSharedArrayBuffer: isTagged('SharedArrayBuffer'),
  isArrayBufferView: ArrayBuffer.isView,
  isDataView: isTagged('DataView'),
  isTypedArray,
  isUint8Array: isTagged('Uint8Array'),
  isFloat32Array: isTagged('Float32Array'),
  isFloat64Array: isTagged('Float64Array'),
  isNumberObject: (value: unknown) => value instanceof Number,
  isStringObject: (value: unknown) => value instanceof String,
  isBooleanObject: (value: unknown) => value instanceof Boolean,
  isBigIntObject: isTagged('BigInt'),
  isSymbolObject: isTagged('Symbol'),
  isBoxedPrimitive: (value: unknown) =>
    value instanceof Number || value instanceof String || value instanceof Boolean || isTagged('BigInt', 'Symbol')(value),
  isGeneratorObject: isTagged('Generator'),
  isGeneratorFunction: isFunctionTagged('GeneratorFunction', 'AsyncGeneratorFunction'),
  isAsyncFunction: isFunctionTagged('AsyncFunction', 'AsyncGeneratorFunction'),
  isMapIterator: isTagged('Map Iterator'),
  isSetIterator: isTagged('Set Iterator'),
  isArgumentsObject: isTagged('Arguments'),
  isModuleNamespaceObject: isTagged('Module'),
  isProxy: () => false,
  isExternal: () => false,
};

type Method = (...args: unknown[]) => unknown;
const customPromisify = Symbol.for('nodejs.util.promisify.custom');

function promisify(method: Method): Method {
  const custom: unknown = Reflect.get(method, customPromisify);
  if (typeof custom === 'function') return (...args) => Reflect.apply(custom, undefined, args);
  return function promisified(this: unknown, ...args) {
    return new Promise((resolve, reject) => {
      Reflect.apply(method, this, [...args, (error: unknown, value: unknown) => (error ? reject(error) : resolve(value))]);
    });
  };
}

function callbackify(method: Method): Method {
  return (...args) => {
    const done = args.pop();
    if (typeof done !== 'function') throw new TypeError('The last argument must be of type Function');
    Promise.resolve(method(...args)).then(
      (value) => process.nextTick(() => done(null, value)),
      (error) => process.nextTick(() => done(error)),
    );
  };
}

function inherits(child: { prototype: object; super_?: unknown }, parent: { prototype: object }): void {
  child.super_ = parent;
  Object.setPrototypeOf(child.prototype, parent.prototype);
}

function deprecate(method: Method, message: string): Method {
  let isWarned = false;
  return function deprecated(this: unknown, ...args) {
    if (!isWarned) console.error(`(node:1) DeprecationWarning: ${message}`);
    isWarned = true;
    return Reflect.apply(method, this, args);
  };
}

export const util = {
  inspect,
  format,
  formatWithOptions,
  stripVTControlCharacters,
  promisify: Object.assign(promisify, { custom: customPromisify }),
  callbackify,
  inherits,
  deprecate,
  debuglog: () => Object.assign(() => undefined, { enabled: false }),
  debug: () => Object.assign(() => undefined, { enabled: false }),
  types,
  isArray: Array.isArray,
  isDeepStrictEqual: (_a: unknown, _b: unknown): boolean => false,
  styleText: (_style: unknown, text: string) => text,
  toUSVString: (text: unknown) => String(text).toWellFormed(),
  TextEncoder,
  TextDecoder,
};
