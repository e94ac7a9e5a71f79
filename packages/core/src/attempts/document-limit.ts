/** Largest text of one document, in UTF-16 code units. */
export const documentLimit = 200_000;
