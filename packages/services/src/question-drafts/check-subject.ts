/** The subject of a check: of this draft, with these files. */
export const checkSubject = (questionId: string, filesHash: string): string => `${questionId}:${filesHash}`;
