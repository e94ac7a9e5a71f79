/** A campaign has hundreds of rows. More than this is another file by mistake, or several campaigns. */
export const mostListRows = 10_000;

/** Characters: room for so many rows with a dozen columns each that nobody asked for. */
export const mostListCharacters = 5_000_000;

/** Of each table that a check shows. */
export const shownRows = 200;
