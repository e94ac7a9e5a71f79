import type { ShownText } from '@assay/core/uploads';
import { clipped } from './shown-text.ts';

const mostCharacters = 20_000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: what terminals are told begins with one
const terminalCodes = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\^_=>])/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: those that are left over
const controls = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f]/g;

/** Where a program ran on somebody's machine: the folder is mostly called as they are. */
const homes = /(\/(?:home|Users)\/)[^/\s"'<>:|]+/g;
const windowsHomes = /(\b[A-Za-z]:\\{1,2}Users\\{1,2})[^\\\n"'<>:|]{1,60}/g;

/** What a program printed, as a terminal would leave it: without colours, and of a line that was written over the last state. No name of a home folder stays. */
export function outputText(printed: string): ShownText {
  // A progress bar is megabytes of which one line remains.
  const { text, isCut } = clipped(printed, 50 * mostCharacters);
  const lines = text.replace(terminalCodes, '').split('\n').map(lastState);
  const shown = clipped(lines.join('\n').replace(controls, '').replace(homes, '$1…').replace(windowsHomes, '$1…'), mostCharacters);
  return { text: withoutEnd(shown.text), isCut: isCut || shown.isCut };
}

/** Without empty lines at its end. A pattern would look for them from each line break on. */
export function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && text.charAt(end - 1) === '\n') end -= 1;
  return text.slice(0, end);
}

function lastState(line: string): string {
  const states = line.split('\r');
  return states.findLast((state) => state !== '') ?? '';
}
