import { createHmac } from 'node:crypto';
import { resumeCodeFrom } from '@assay/core/attempts';
import type { Attempt } from '@assay/db';
import type { ServiceContext } from '../context.ts';

/** Made anew each time it is shown, so that it is stored nowhere; issuing a new one raises the number. */
export const resumeCodeOf = (ctx: Pick<ServiceContext, 'secret'>, attempt: Pick<Attempt, 'id' | 'resumeCodeNumber'>): string =>
  resumeCodeFrom(createHmac('sha256', ctx.secret).update(`resume ${attempt.id} ${attempt.resumeCodeNumber}`).digest());
