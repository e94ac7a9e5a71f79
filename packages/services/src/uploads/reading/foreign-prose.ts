import { setImmediate } from 'node:timers/promises';
import { renderForeign } from '@assay/bank';

/** A hostile text of so many characters takes a renderer a second or two; what comes after it is shown as it was typed. */
const mostCharacters = 60_000;

export type ProseRenderer = (markdown: string) => Promise<string | null>;

/** Renders the pieces of one file, one after the other and with everybody else served in between. */
export function proseRenderer(): ProseRenderer {
  let left = mostCharacters;
  return async (markdown) => {
    if (markdown.length > left) return null;
    left -= markdown.length;
    await setImmediate();
    return renderForeign(markdown);
  };
}
