/** Controls, and what turns the direction of text around: a name could be read as another one. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
const longestPart = 120;
const mostLevels = 12;

/** The name of a file in a zip for people to read: each invisible character stands out, and the end of a very long name stays in sight. */
export function shownPath(name: string): string {
  const parts = name
    .split(/[/\\]/)
    .filter((part) => part !== '' && part !== '.')
    .map((part) => shortened(part.replace(invisible, '\ufffd')));
  const shown = parts.length <= mostLevels ? parts : [...parts.slice(0, mostLevels - 2), '…', ...parts.slice(-1)];
  return shown.length === 0 ? '\ufffd' : shown.join('/');
}

function shortened(part: string): string {
  const characters = [...part];
  return characters.length <= longestPart ? part : `${characters.slice(0, longestPart - 21).join('')}…${characters.slice(-20).join('')}`;
}
