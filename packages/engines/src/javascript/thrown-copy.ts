/** What the host gets to know of an error that was thrown inside. `headline` is how Node names it where nobody catches it. */
export type ThrownCopy = { name: string; message: string; headline: string; stack: string };

export function copyOfThrown(error: unknown): ThrownCopy {
  if (error instanceof Error) {
    if (error.message.startsWith('An object was thrown from supplied code within isolated-vm')) {
      const headline = 'Uncaught: an object that is not an Error';
      return { name: 'Error', message: headline, headline, stack: headline };
    }
    const stack = (error.stack ?? '').split('\n    at (<isolated-vm boundary>)')[0] ?? '';
    return { name: error.name, message: error.message, headline: `${error.name}: ${error.message}`, stack };
  }
  const shown = typeof error === 'string' ? error : String(error);
  return {
    name: 'Error',
    message: shown,
    headline: `Uncaught: ${shown}`,
    stack: `[UnhandledPromiseRejection: This error originated either by throwing inside of an async function without a catch block, or by rejecting a promise which was not handled with .catch(). The promise rejected with the reason "${shown}".] {\n  code: 'ERR_UNHANDLED_REJECTION'\n}`,
  };
}
