import type { InvitationListForStaff } from '@assay/core/invitation-lists';
import { startInstallation } from '../installation.ts';
import { startMailServer } from '../mail/mail-server.ts';
import { csvOf, signedIn, untilFinished } from './invitations.ts';

const people = 200;

/**
 * Part of the `campaign` suite: 200 people from a CSV with mail on, from the request sent until all letters are queued and until all have arrived at an SMTP
 * server on this machine, with `work` killed in the middle: how many never arrived, and how many arrived twice.
 */
export async function measureMails(say: (line: string) => void): Promise<Record<string, number | null>> {
  const server = await startMailServer();
  const mail = { SMTP_URL: server.url, ASSAY_MAIL_FROM: 'Hiring <hiring@example.org>' };
  const installation = await startInstallation({ ASSAY_LOG_LEVEL: 'warn', ...mail });
  try {
    const staff = await signedIn(installation);
    const path = await staff.opening('By mail');
    const began = performance.now();
    const list = await staff.post<InvitationListForStaff>(`${path}/lists`, {
      text: csvOf(people),
      startsFrom: null,
      startsUntil: null,
      mailing: { remindHours: 48, timeZone: 'Europe/Berlin' },
    });
    await untilFinished(staff, path, list);
    const queuedMs = performance.now() - began;
    await until(() => server.received.length > 0);
    const atKill = server.received.length;
    await installation.kill('work');
    await until(async () => (await staff.get<InvitationListForStaff>(`${path}/lists/${list.listId}`)).mails?.waiting === 0);
    const deliveredMs = performance.now() - began;
    const copies = Array.from({ length: people }, (_, number) => server.to(`person${number}@example.org`).length);
    say(
      `${people} letters: queued in ${Math.round(queuedMs)} ms; work was killed after ${atKill} had arrived; all had left after ${Math.round(deliveredMs)} ms`,
    );
    return {
      mailsQueuedSeconds: seconds(queuedMs),
      mailsDeliveredSeconds: seconds(deliveredMs),
      mailsMissing: copies.filter((count) => count === 0).length,
      mailsTwice: copies.filter((count) => count > 1).length,
    };
  } finally {
    await installation.remove();
    await server.close();
  }
}

const seconds = (ms: number): number => Math.round(ms / 10) / 100;

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const giveUpAt = performance.now() + 120_000;
  while (!(await isSo())) {
    if (performance.now() > giveUpAt) throw new Error('the letters are not through after two minutes');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
