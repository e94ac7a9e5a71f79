import { inspect } from 'node-inspect-extracted';

/** Errors as Node's own modules throw them: the code stands in the stack's first line, not in the name. */
export function codedError<Made extends Error>(error: Made, code: string): Made {
  const { name } = error;
  const hidden = { configurable: true, writable: true, enumerable: false };
  Object.defineProperty(error, 'name', { ...hidden, value: `${name} [${code}]` });
  // The first look writes it, with the name of this moment.
  void error.stack;
  Reflect.deleteProperty(error, 'name');
  return Object.assign(error, { code });
}

export function wrongType(argument: string, wanted: string, received: unknown): TypeError {
  const message = `The "${argument}" argument must be ${wanted}. ${receivedText(received)}`;
  return codedError(new TypeError(message), 'ERR_INVALID_ARG_TYPE');
}

export function outOfRange(argument: string, range: string, received: unknown): RangeError {
  const message = `The value of "${argument}" is out of range. It must be ${range}. Received ${inspect(received)}`;
  return codedError(new RangeError(message), 'ERR_OUT_OF_RANGE');
}

function receivedText(value: unknown): string {
  if (value === null || value === undefined) return `Received ${value}`;
  if (typeof value === 'function') return `Received function ${value.name}`;
  if (typeof value === 'object') {
    const { name } = value.constructor ?? {};
    return name ? `Received an instance of ${name}` : `Received ${inspect(value, { depth: -1 })}`;
  }
  if (typeof value !== 'string') return `Received type ${typeof value} (${inspect(value)})`;
  const shown = value.length > 28 ? `${value.slice(0, 25)}...` : value;
  return `Received type string (${shown.includes("'") ? JSON.stringify(shown) : `'${shown}'`})`;
}
