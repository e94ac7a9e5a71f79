import { primordials } from './primordials.ts';

/** What a function may return: beyond this the run says so instead of sending megabytes around. */
const maximumDepth = 1000;
const maximumLength = 1_000_000;

/** Says what to return instead; the candidate reads it. */
export class UnusableValue {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}

type Encoding = { text: string; open: Chain | null };
/** The objects that are being encoded, innermost first: an array could be watched through Array.prototype. */
type Chain = { value: object; outer: Chain | null; depth: number };

/** The value as JSON text in the form of `returnedValue` (core/src/runs/schema.ts). Throws `UnusableValue`, or whatever a getter of the value throws. */
export function encodeReturned(value: unknown): string {
  const encoding: Encoding = { text: '', open: null };
  encode(encoding, value);
  return encoding.text;
}

const notANumber = Number.NaN;
const {
  get,
  isFinite: isFiniteNumber,
  jsonStringify,
  objectIs,
  isArray,
  objectKeys,
  getPrototypeOf,
  objectPrototype,
  getOwnPropertyDescriptor,
  isView,
} = primordials;

function add(encoding: Encoding, text: string): void {
  encoding.text += text;
  if (encoding.text.length > maximumLength) {
    throw new UnusableValue('The function returned more than 1 MB of data. Return a smaller value.');
  }
}

function tagged(encoding: Encoding, tag: string, rest: string): void {
  add(encoding, `{"$":"${tag}"${rest}}`);
}

function encode(encoding: Encoding, value: unknown): void {
  switch (typeof value) {
    case 'string':
      // Asked before quoting, which may make a long text six times as long.
      if (value.length > maximumLength) add(encoding, value);
      add(encoding, jsonStringify(value));
      return;
    case 'boolean':
      add(encoding, value ? 'true' : 'false');
      return;
    case 'number':
      encodeNumber(encoding, value);
      return;
    case 'undefined':
      tagged(encoding, 'undefined', '');
      return;
    case 'bigint':
      tagged(encoding, 'bigint', `,"value":"${value}"`);
      return;
    case 'function':
    case 'symbol':
      tagged(encoding, 'unsupported', `,"type":"${typeof value}"`);
      return;
    case 'object':
      if (value === null) add(encoding, 'null');
      else encodeObject(encoding, value);
  }
}

function encodeNumber(encoding: Encoding, value: number): void {
  if (objectIs(value, -0)) tagged(encoding, 'number', ',"value":"-0"');
  else if (isFiniteNumber(value)) add(encoding, `${value}`);
  else tagged(encoding, 'number', `,"value":"${value}"`);
}

function encodeObject(encoding: Encoding, value: object): void {
  const outer = encoding.open;
  for (let link = outer; link !== null; link = link.outer) {
    if (link.value === value) throw new UnusableValue('The function returned a value that contains itself. Return data without cycles.');
  }
  const depth = outer === null ? 1 : outer.depth + 1;
  if (depth > maximumDepth)
    throw new UnusableValue(`The function returned data nested more than ${maximumDepth} levels deep. Return a flatter value.`);
  encoding.open = { value, outer, depth };
  if (isArray(value)) encodeIndexes(encoding, value, value.length);
  else {
    const prototype = getPrototypeOf(value);
    // Plain objects are by far the most frequent, and every question below costs an exception when the answer is no.
    if (prototype === null || prototype === objectPrototype || !encodeSpecial(encoding, value)) encodeEntries(encoding, value);
  }
  encoding.open = outer;
}

function encodeIndexes(encoding: Encoding, value: object, length: number): void {
  add(encoding, '[');
  for (let i = 0; i < length; i += 1) {
    if (i > 0) add(encoding, ',');
    encode(encoding, get(value, i));
  }
  add(encoding, ']');
}

function encodeSpecial(encoding: Encoding, value: object): boolean {
  if (isView(value)) {
    if (primordials.typedArrayTag(value) === undefined) tagged(encoding, 'unsupported', ',"type":"DataView"');
    else encodeIndexes(encoding, value, primordials.typedArrayLength(value));
    return true;
  }
  if (passes(primordials.dateTime, value)) {
    const time = primordials.dateTime(value);
    tagged(encoding, 'date', `,"value":${objectIs(time, notANumber) ? 'null' : jsonStringify(primordials.dateIso(value))}`);
    return true;
  }
  if (passes(primordials.mapSize, value)) {
    encodeMembers(encoding, 'map', 'entries', (visit) =>
      primordials.mapForEach(value, (member: unknown, key: unknown) => {
        visit(() => {
          add(encoding, '[');
          encode(encoding, key);
          add(encoding, ',');
          encode(encoding, member);
          add(encoding, ']');
        });
      }),
    );
    return true;
  }
  if (passes(primordials.setSize, value)) {
    encodeMembers(encoding, 'set', 'values', (visit) =>
      primordials.setForEach(value, (member: unknown) => {
        visit(() => encode(encoding, member));
      }),
    );
    return true;
  }
  if (passes(primordials.numberValue, value)) encode(encoding, primordials.numberValue(value));
  else if (passes(primordials.stringValue, value)) encode(encoding, primordials.stringValue(value));
  else if (passes(primordials.booleanValue, value)) encode(encoding, primordials.booleanValue(value));
  else {
    const type = unsupportedType(value);
    if (type === null) return false;
    tagged(encoding, 'unsupported', `,"type":"${type}"`);
  }
  return true;
}

function encodeMembers(encoding: Encoding, tag: string, name: string, each: (visit: (emit: () => void) => void) => void): void {
  add(encoding, `{"$":"${tag}","${name}":[`);
  let isFirst = true;
  each((emit) => {
    if (!isFirst) add(encoding, ',');
    isFirst = false;
    emit();
  });
  add(encoding, ']}');
}

function encodeEntries(encoding: Encoding, value: object): void {
  const keys = objectKeys(value);
  const count = keys.length;
  // An object that itself has a key `$` could be mistaken for a tagged form.
  const isTagged = getOwnPropertyDescriptor(value, '$')?.enumerable === true;
  add(encoding, isTagged ? '{"$":"object","entries":[' : '{');
  for (let i = 0; i < count; i += 1) {
    const key = keys[i];
    if (key === undefined) continue;
    add(encoding, `${i > 0 ? ',' : ''}${isTagged ? '[' : ''}${jsonStringify(key)}${isTagged ? ',' : ':'}`);
    encode(encoding, get(value, key));
    if (isTagged) add(encoding, ']');
  }
  add(encoding, isTagged ? ']}' : '}');
}

function passes(question: (value: unknown) => unknown, value: object): boolean {
  try {
    question(value);
    return true;
  } catch {
    return false;
  }
}

function unsupportedType(value: object): string | null {
  if (primordials.isError(value)) return 'error';
  if (passes(primordials.regExpSource, value)) return 'regexp';
  if (isNative(value, primordials.Promise)) return 'promise';
  return null;
}

function isNative(value: object, type: { prototype: object }): boolean {
  for (let link = getPrototypeOf(value); link !== null; link = getPrototypeOf(link)) if (link === type.prototype) return true;
  return false;
}
