/** Longest typed answer to a question of the kind `number` or `text`, in UTF-16 code units. */
export const typedAnswerLimit = 2000;
