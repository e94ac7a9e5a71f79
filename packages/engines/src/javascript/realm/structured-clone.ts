import { DOMException } from './dom-exception.ts';
import { primordials } from './primordials.ts';

/** `structuredClone` for the values a bare realm has. */
export function structuredClone(value: unknown, _options?: object): unknown {
  return clone(value, new Map());
}

const plainErrors: Readonly<Record<string, ErrorConstructor>> = { EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };

function clone(value: unknown, known: Map<object, unknown>): unknown {
  if (typeof value === 'symbol') throw uncloneable(String(value));
  if (typeof value === 'function') throw uncloneable(Function.prototype.toString.call(value));
  if (typeof value !== 'object' || value === null) return value;
  if (known.has(value)) return known.get(value);
  const keep = <Copy extends object>(copy: Copy): Copy => {
    known.set(value, copy);
    return copy;
  };
  if (Array.isArray(value)) {
    const copy: unknown[] = keep([]);
    copy.length = value.length;
    for (const key of Object.keys(value)) Reflect.set(copy, key, clone(Reflect.get(value, key), known));
    return copy;
  }
  if (value instanceof Date) return keep(new Date(value.getTime()));
  if (value instanceof RegExp) return keep(new RegExp(value.source, value.flags));
  if (value instanceof Map) {
    const copy = keep(new Map());
    for (const [key, member] of [...value]) copy.set(clone(key, known), clone(member, known));
    return copy;
  }
  if (value instanceof Set) {
    const copy = keep(new Set());
    for (const member of [...value]) copy.add(clone(member, known));
    return copy;
  }
  if (value instanceof ArrayBuffer) return keep(value.slice(0));
  if (ArrayBuffer.isView(value)) return keep(cloneView(value, known));
  if (primordials.isError(value)) return cloneError(value, known, keep);
  if (value instanceof Number || value instanceof String || value instanceof Boolean) return keep(Object(value.valueOf()));
  if (value instanceof WeakMap || value instanceof WeakSet || value instanceof WeakRef || value instanceof Promise) {
    throw uncloneable(`#<${value.constructor.name}>`);
  }
  const copy: object = keep({});
  for (const key of Object.keys(value)) {
    Object.defineProperty(copy, key, {
      value: clone(Reflect.get(value, key), known),
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
  return copy;
}

function cloneView(view: ArrayBufferView, known: Map<object, unknown>): object {
  const buffer = clone(view.buffer, known);
  const length = view instanceof DataView ? view.byteLength : Reflect.get(view, 'length');
  const tag = view instanceof DataView ? 'DataView' : primordials.typedArrayTag(view);
  const type: unknown = Reflect.get(globalThis, String(tag));
  if (typeof type !== 'function') throw uncloneable(String(tag));
  return Reflect.construct(type, [buffer, view.byteOffset, length]);
}

function cloneError(value: object, known: Map<object, unknown>, keep: <Copy extends object>(copy: Copy) => Copy): object {
  const Type = plainErrors[String(Reflect.get(value, 'name'))] ?? Error;
  const copy = keep(new Type(String(Reflect.get(value, 'message'))));
  const cause: unknown = Object.getOwnPropertyDescriptor(value, 'cause')?.value;
  const hidden = { writable: true, enumerable: false, configurable: true };
  Object.defineProperty(copy, 'stack', { ...hidden, value: Reflect.get(value, 'stack') });
  if (cause !== undefined) Object.defineProperty(copy, 'cause', { ...hidden, value: clone(cause, known) });
  return copy;
}

function uncloneable(what: string): DOMException {
  return new DOMException(`${what} could not be cloned.`, 'DataCloneError');
}
