/** Of one list: more than this is another file by mistake. They are saved together or not at all. */
export const mostOutcomeRows = 2_000;

/** Characters: room for so many rows with a dozen columns that nobody asked for. */
export const mostOutcomeCharacters = 1_000_000;
