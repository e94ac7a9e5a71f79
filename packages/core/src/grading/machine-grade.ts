import type { ItemGrade } from './schema.ts';

/** What the program alone says of an answer that people have scored as well; null where only people do. */
export const machineGradeOf = (grade: ItemGrade): Exclude<ItemGrade, { kind: 'reviewed' }> | null =>
  grade.kind === 'reviewed' ? grade.automatic : grade;
