/** Words as a reader counts them: what holds a letter or a digit, with apostrophes and hyphens inside. */
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
