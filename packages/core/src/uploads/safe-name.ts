export type NameReading = { isUsable: true; name: string } | { isUsable: false; message: string };

const longestName = 120;

/** Controls, and what turns the direction of text around, so that `exe.fdp` is not shown as `pdf.exe`. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;

/** Names that some system takes for a device, whatever follows the dot. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * The name under which a file is kept and handed on: its last part, in one normal form, without what is invisible or means something to a file
 * system. What is left of a name that consists of nothing else is refused.
 */
export function safeName(given: string): NameReading {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (plain === '' || plain.startsWith('..')) {
    return { isUsable: false, message: 'This file has no name that can be kept. Give it one of letters and digits, then choose it again.' };
  }
  return { isUsable: true, name: shortened(device.test(plain) ? `_${plain}` : plain) };
}

/** The extension stays: it says what the file is. */
function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= longestName) return name;
  const dot = name.lastIndexOf('.');
  const extension = dot <= 0 ? [] : [...name.slice(dot)].slice(0, 12);
  return [...characters.slice(0, longestName - extension.length), ...extension].join('');
}
