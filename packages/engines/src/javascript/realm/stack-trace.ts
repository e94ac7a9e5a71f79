import { originalPlace } from '../places.ts';
import { keepError } from './known-errors.ts';
import { primordials } from './primordials.ts';
import { placesOf } from './program.ts';

/** The file name our own code has inside the isolate; its frames are left out of every stack trace. */
export const harnessFile = 'node:internal/assay';

type Prepare = (error: unknown, sites: readonly NodeJS.CallSite[]) => unknown;

/**
 * Stack traces as V8 writes them, without our frames. V8 asks `Error.prepareStackTrace`; a program that sets its own is given the same shortened list,
 * so it never holds a call site of ours.
 */
export function installStackTraces(): void {
  let own: Prepare | undefined;
  const { apply } = Reflect;
  const toText = Error.prototype.toString;
  const { indexOf, slice } = primordials;
  const fileOf = (site: NodeJS.CallSite): string | null | undefined => site.getScriptNameOrSourceURL?.() ?? site.getFileName();
  /** As V8 writes it, with the place in the file as it was submitted. */
  const siteText = (site: NodeJS.CallSite): string => {
    const text = `${site}`;
    const file = fileOf(site);
    const line = site.getLineNumber();
    const column = site.getColumnNumber();
    const places = typeof file === 'string' ? placesOf(file) : null;
    if (places === null || line === null || column === null) return text;
    const written = `${file}:${line}:${column}`;
    const at = indexOf(text, written);
    if (at === -1) return text;
    const original = originalPlace(places, line, column);
    return `${slice(text, 0, at)}${file}:${original.line}:${original.column}${slice(text, at + written.length)}`;
  };

  const prepare: Prepare = (error, sites) => {
    keepError(error);
    const shown: NodeJS.CallSite[] = [];
    for (let i = 0; i < sites.length; i += 1) {
      const site = sites[i];
      if (site === undefined || fileOf(site) === harnessFile) continue;
      // Plain assignment would run a setter that a program put on Array.prototype.
      Reflect.defineProperty(shown, shown.length, { value: site, writable: true, enumerable: true, configurable: true });
    }
    if (own !== undefined) return own(error, shown);
    let text: string;
    try {
      text = apply(toText, error, []);
    } catch {
      text = '<error>';
    }
    for (let i = 0; i < shown.length; i += 1) {
      const site = shown[i];
      if (site !== undefined) text += `\n    at ${siteText(site)}`;
    }
    return text;
  };

  Object.defineProperty(Error, 'prepareStackTrace', {
    configurable: false,
    enumerable: false,
    get: () => prepare,
    set: (value: unknown) => {
      own = typeof value === 'function' && value !== prepare ? (error, sites) => apply(value, Error, [error, sites]) : undefined;
    },
  });
}
