/** What the editor would swallow is shown by a sign as long as itself, so that every place in the text stays where it is. */
export function shownText(text: string): string {
  const marked = text.startsWith('\ufeff') ? `\ufffd${text.slice(1)}` : text;
  return marked.includes('\r') ? marked.replaceAll('\r', '␍') : marked;
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Whether a place lies between the two halves of one character, where the editor has no place. */
export const isInsideCharacter = (text: string, offset: number): boolean =>
  offset > 0 && offset < text.length && isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));
