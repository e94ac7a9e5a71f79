import { parseId } from '@assay/core/ids';
import type { JobHandlers } from '@assay/jobs';
import type { ServiceContext } from './context.ts';
import { gradeAttempt } from './grading/grade-attempt.ts';
import { gradeLateTail } from './grading/grade-late-tail.ts';

/** What each kind of job does. A subject is an attempt's id, and after a colon which ending or how long a tail it is about. */
export const jobHandlers = (ctx: ServiceContext): JobHandlers => ({
  'grade-attempt': (subject) => gradeAttempt(ctx, { attemptId: attemptOf(subject) }),
  'grade-late-tail': (subject) => gradeLateTail(ctx, { attemptId: attemptOf(subject), lastSeq: Number(subject.split(':')[1]) }),
});

const attemptOf = (subject: string) => parseId('attempt', subject.split(':')[0] ?? '');
