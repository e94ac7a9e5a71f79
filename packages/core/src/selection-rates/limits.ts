/** Of one file: it is saved whole or not at all. */
export const mostGroupRows = 10_000;

/** Characters: so many codes, each with a group of a few words. */
export const mostGroupCharacters = 1_000_000;

/** With more groups most of them are too small to be told of; a file with more has the wrong column. */
export const mostGroups = 20;

export const mostGroupNameCharacters = 60;
