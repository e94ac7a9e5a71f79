import { AppError } from '@assay/core';
import type { Mailer } from '@assay/integrations';
import type { ServiceContext } from '../context.ts';

/** The way out, or a refusal that says what to do. */
export function mailerOf({ mailer }: Pick<ServiceContext, 'mailer'>): Mailer {
  if (mailer !== null) return mailer;
  throw new AppError(
    'conflict',
    'This installation sends no mail yet. Copy the link instead, or ask whoever runs it to set SMTP_URL and ASSAY_MAIL_FROM.',
    { reason: 'no_mail' },
  );
}
