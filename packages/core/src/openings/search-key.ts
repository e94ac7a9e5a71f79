/**
 * A text as it is searched for and sorted by: without capitals and accents, each stretch of white space one space. "Müller" is found by
 * "muller" and "MÜLLER", on every database alike.
 */
export function searchKey(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      // Control characters are typed by nobody, and PostgreSQL refuses U+0000.
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim()
  );
}
