/** A word or sign of the source, for the regions that are shown. Names and texts are one number each: a copier changes them first. */
export type Token = { readonly hash: number; readonly line: number };
