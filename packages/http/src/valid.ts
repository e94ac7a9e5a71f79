import { AppError } from '@assay/core';
import { zValidator } from '@hono/zod-validator';
import type { ValidationTargets } from 'hono';
import type { z } from 'zod';

/** Parses one part of a request. What does not fit is refused with each place and what to write instead. */
export const valid = <Target extends keyof ValidationTargets, Shape extends z.ZodType>(target: Target, shape: Shape) =>
  zValidator(target, shape, (result) => {
    if (result.success) return;
    const issues = result.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
    throw new AppError('invalid_input', refusal(target, issues), { issues });
  });

function refusal(target: keyof ValidationTargets, issues: readonly { path: string; message: string }[]): string {
  const first = issues[0];
  const where = first === undefined || first.path === '' ? `the ${target === 'json' ? 'body' : target}` : first.path;
  return `Please check ${where}: ${first?.message ?? 'it does not fit'}.`;
}
