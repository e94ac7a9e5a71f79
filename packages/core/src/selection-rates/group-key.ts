/** Groups and lists whose names differ in case or in the way letters are composed are the same. */
export const groupKey = (name: string): string => name.normalize('NFKC').toLowerCase();
