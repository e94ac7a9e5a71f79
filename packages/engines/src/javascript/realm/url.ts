import { inspect } from 'node-inspect-extracted';
import * as port from 'whatwg-url';

/** The port with the error that Node throws. */
const { URLSearchParams } = port;
const URL = new Proxy(port.URL, {
  construct(target, args, newTarget) {
    try {
      return Reflect.construct(target, args, newTarget);
    } catch (error) {
      if (!(error instanceof TypeError) || !error.message.startsWith('Invalid')) throw error;
      const [input, base] = args;
      const at = base === undefined ? {} : { base: `${base}` };
      throw Object.assign(new TypeError('Invalid URL'), { code: 'ERR_INVALID_URL', input: `${input}`, ...at });
    }
  },
});
Object.defineProperty(URL.prototype, 'constructor', { value: URL, writable: true, enumerable: false, configurable: true });

/** The WHATWG URL port, shown by `console.log` as Node shows its own. */
const fields = [
  'href',
  'origin',
  'protocol',
  'username',
  'password',
  'host',
  'hostname',
  'port',
  'pathname',
  'search',
  'searchParams',
  'hash',
];

Object.defineProperty(URL.prototype, inspect.custom, {
  value(this: object, depth: number, options: object) {
    if (depth < 0) return '[URL]';
    const shown = Object.fromEntries(fields.map((field) => [field, Reflect.get(this, field)]));
    return `URL ${inspect(shown, options)}`;
  },
});

Object.defineProperty(URLSearchParams.prototype, inspect.custom, {
  value(this: Iterable<[string, string]>, _depth: number, options: object) {
    const pairs = [...this].map(([key, value]) => `${inspect(key, options)} => ${inspect(value, options)}`);
    return pairs.length === 0 ? 'URLSearchParams {}' : `URLSearchParams { ${pairs.join(', ')} }`;
  },
});

export { URL, URLSearchParams };
