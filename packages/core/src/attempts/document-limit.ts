/** Largest text of one document, in UTF-16 code units: a paste of a megabyte fits, and a request that carries it whole stays below 8 MB. */
export const documentLimit = 1_200_000;
