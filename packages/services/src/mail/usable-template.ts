import { AppError } from '@assay/core';
import { type MailKind, type MailTemplate, templateIssues } from '@assay/core/mail';

export function assertUsableTemplate(kind: MailKind, template: MailTemplate, under = ''): void {
  const issues = templateIssues(kind, template).map(({ path, message }) => ({ path: `${under}${path}`, message }));
  const [first] = issues;
  if (first !== undefined) throw new AppError('invalid_input', `Please check the letter: ${first.message}.`, { issues });
}
