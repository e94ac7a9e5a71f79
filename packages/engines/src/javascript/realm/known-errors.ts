import { primordials, safeArray } from './primordials.ts';

const { weakRef, deref, get, indexOf, slice, endsWith } = primordials;
const most = 64;
const kept = safeArray<WeakRef<object>>();

/** Called with every error whose stack is written; the host reads the stack of what it makes a copy of, so each such error comes by here. */
export function keepError(error: unknown): void {
  if (typeof error !== 'object' || error === null) return;
  kept.push(weakRef(error));
  if (kept.length > most) kept.shift();
}

/**
 * The error itself, with its class and its own properties, of which the host holds a copy: told by its frames and its message, since the host
 * writes the first line of a stack anew.
 */
export function findError(message: string, stack: string): object | null {
  const frames = framesOf(stack);
  for (let i = kept.length - 1; i >= 0; i -= 1) {
    const reference = kept[i];
    const error = reference === undefined ? undefined : deref(reference);
    if (error !== undefined && framesOf(textOf(error, 'stack')) === frames && endsWith(message, textOf(error, 'message'))) return error;
  }
  return null;
}

function framesOf(stack: string): string {
  const at = indexOf(stack, '\n    at ');
  return at === -1 ? stack : slice(stack, at);
}

function textOf(error: object, key: string): string {
  try {
    const value = get(error, key);
    return typeof value === 'string' ? value : '';
  } catch {
    return '';
  }
}
