import { Buffer } from 'node:buffer';
import { inspect } from 'node-inspect-extracted';

const mostBytes = 50;

/** A buffer as Node shows it: the port does not say how much it leaves out. */
function display(this: Uint8Array): string {
  const left = this.length - mostBytes;
  const shown = Array.from(this.subarray(0, mostBytes), (byte) => byte.toString(16).padStart(2, '0'));
  if (left > 0) shown.push(`... ${left} more byte${left > 1 ? 's' : ''}`);
  return shown.length === 0 ? '<Buffer >' : `<Buffer ${shown.join(' ')}>`;
}

export function installBufferDisplay(): void {
  for (const key of ['inspect', inspect.custom]) {
    Object.defineProperty(Buffer.prototype, key, { value: display, writable: true, enumerable: false, configurable: true });
  }
}
