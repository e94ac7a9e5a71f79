import { Readable } from 'node:stream';
import type { SecureContextOptions } from 'node:tls';
import { createTransport } from 'nodemailer';
import type { BeforeHandOver, MailAddress, Mailer } from './mailer.ts';
import { outcomeOf } from './smtp-outcome.ts';
import { mustEncrypt, type SmtpServer } from './smtp-url.ts';

export type SmtpOptions = {
  server: SmtpServer;
  from: MailAddress;
  /** Authorities to trust instead of those that Node knows. */
  ca?: SecureContextOptions['ca'];
};

/** Kept back until the caller has written down that the letter is being handed over. */
const lastBytes = 1;
const longestWaitMs = 50;

export function createSmtpMailer({ server, from, ca }: SmtpOptions): Mailer {
  const beforeHandOverOf = new Map<string, BeforeHandOver>();
  const transport = createTransport({
    pool: true,
    maxConnections: 3,
    maxMessages: 50,
    // Sending again by itself when a connection closes could deliver a letter twice: whether to is decided by whoever wrote it down.
    maxRequeues: 0,
    idleTimeout: 20_000,
    host: server.host.replace(/^\[(.*)\]$/, '$1'),
    port: server.port,
    secure: server.isSecure,
    requireTLS: mustEncrypt(server),
    ...(server.login === null ? {} : { auth: { user: server.login.user, pass: server.login.password } }),
    ...(ca === undefined ? {} : { tls: { ca } }),
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    // A server may look for viruses before it confirms.
    socketTimeout: 120_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  transport.use('stream', (mail, done) => {
    const beforeHandOver = beforeHandOverOf.get(String(mail.data.messageId));
    // Lazy: nothing is read before the server asks for the letter itself, after it took sender and recipient.
    if (beforeHandOver !== undefined) mail.message.processFunc((input) => holdingBackTheEnd(input, beforeHandOver));
    done();
  });
  return {
    from,
    async send(letter, beforeHandOver) {
      const messageId = `<${letter.messageId}>`;
      beforeHandOverOf.set(messageId, beforeHandOver);
      try {
        await transport.sendMail({
          messageId,
          from,
          to: letter.to,
          envelope: { from: from.address, to: [letter.to.address] },
          subject: letter.subject,
          text: letter.text,
          html: letter.html,
          // Out-of-office answers and the like are for nobody.
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        });
        return { kind: 'accepted' };
      } catch (error) {
        return outcomeOf(error);
      } finally {
        beforeHandOverOf.delete(messageId);
      }
    },
    close: () => transport.close(),
  };
}

function holdingBackTheEnd(input: AsyncIterable<Buffer | string>, beforeHandOver: BeforeHandOver): Readable {
  const gone = Promise.withResolvers<void>();
  const letter = Readable.from(pieces(input, beforeHandOver, gone.promise));
  // After its end the socket is given what ends a letter, within the same turn.
  letter.once('close', () => setImmediate(gone.resolve));
  return letter;
}

const atMost = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms).unref());

/** Letters are small: the whole is read first. */
async function* pieces(input: AsyncIterable<Buffer | string>, beforeHandOver: BeforeHandOver, gone: Promise<void>): AsyncGenerator<Buffer> {
  const read: Buffer[] = [];
  for await (const piece of input) read.push(Buffer.from(piece));
  const whole = Buffer.concat(read);
  yield whole.subarray(0, -lastBytes);
  await new Promise<void>((resolve, reject) => {
    const letGo = () => {
      resolve();
      // Whoever waits holds the database: a server that reads slowly keeps nobody else.
      return Promise.race([gone, atMost(longestWaitMs)]);
    };
    beforeHandOver(letGo).then(() => reject(new Error('the letter was not let go')), reject);
  });
  yield whole.subarray(-lastBytes);
}
