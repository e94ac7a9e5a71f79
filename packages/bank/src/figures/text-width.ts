/** The height of text in a drawing. */
export const fontSize = 13;

/** About as wide as the text is drawn; a little more, so that what is found to fit does fit. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += wide.test(letter) ? 11.5 : narrow.test(letter) ? 4.5 : other.test(letter) ? 13.5 : 7.4;
  return width;
}

const wide = /[MWmw%@]/;
const narrow = /[ijlI.,:;'!|\s]/;
/** Beyond the alphabets of Europe letters are as wide as they are high. */
const other = /[\u1100-\uffff]|[\u{10000}-\u{10ffff}]/u;
