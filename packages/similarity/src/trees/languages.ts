/** The languages there is a grammar for; what is written in any other is compared by its words and signs. */
export const comparedLanguages = ['javascript', 'typescript', 'python', 'java', 'sql'] as const;
export type ComparedLanguage = (typeof comparedLanguages)[number];
