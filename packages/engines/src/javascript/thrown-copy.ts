/**
 * What the host gets to know of what was thrown inside. `headline` is how Node names it where nobody catches it; `reason` holds the value itself where
 * that is no object.
 */
export type ThrownCopy = { name: string; message: string; headline: string; stack: string; reason: { value: unknown } | null };

export function copyOfThrown(error: unknown): ThrownCopy {
  if (error instanceof Error) {
    const { name, message } = error;
    if (message.startsWith('An object was thrown from supplied code within isolated-vm')) {
      const headline = 'Uncaught: an object that is not an Error';
      return { name: 'Error', message: headline, headline, stack: unhandledText('#<Object>'), reason: null };
    }
    const stack = (error.stack ?? '').split('\n    at (<isolated-vm boundary>)')[0] ?? '';
    return { name, message, headline: `${name}: ${message}`, stack, reason: null };
  }
  const shown = String(error);
  const reason = typeof error === 'bigint' ? null : { value: error };
  return { name: 'Error', message: shown, headline: `Uncaught: ${shown}`, stack: unhandledText(shown), reason };
}

/** Node's words for a rejection with something that is no error. */
function unhandledText(reason: string): string {
  return `UnhandledPromiseRejection: This error originated either by throwing inside of an async function without a catch block, or by rejecting a promise which was not handled with .catch(). The promise rejected with the reason "${reason}". {\n  code: 'ERR_UNHANDLED_REJECTION'\n}`;
}
