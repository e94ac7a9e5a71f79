import type { Question } from '@assay/db';

const readByPeople: readonly string[] = ['essay', 'review', 'project'];

/** Its answers are read by people, whose scores are not measured. */
export const isScoredByPeople = ({ version }: Question): boolean => readByPeople.includes(version?.question.body.kind ?? '');
