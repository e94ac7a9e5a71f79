import type { FrozenQuestion } from './schema.ts';

/** Nobody scores what does not count, so nothing would be learnt of an answer that a person reads. */
const readByPeople: ReadonlySet<FrozenQuestion['body']['kind']> = new Set(['essay', 'review', 'project']);

/** Whether a question can be tried unscored in attempts that count. */
export const canPilot = ({
  isPractice,
  body,
}: Pick<FrozenQuestion, 'isPractice'> & { body: Pick<FrozenQuestion['body'], 'kind'> }): boolean =>
  !isPractice && !readByPeople.has(body.kind);
