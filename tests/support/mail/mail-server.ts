import { readFileSync } from 'node:fs';
import { type AddressObject, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export type ReceivedLetter = {
  /** The envelope's, which is what delivers. */
  to: string;
  messageId: string;
  from: string;
  headTo: string;
  subject: string;
  text: string;
  html: string;
  headers: readonly string[];
};

/** How a command is answered: null takes it, a number refuses with that code. */
type Answers = {
  /** To the recipient. */
  recipient: (address: string) => number | null;
  /** To the whole letter, once it is there. */
  letter: (address: string) => number | null;
  /** How long the confirmation takes. */
  confirmAfterMs: number;
};

const fileBeside = (name: string): Buffer => readFileSync(new URL(name, import.meta.url));
/** Made for these tests, for `localhost` and nobody else. */
export const certificate = fileBeside('certificate.pem');

export type MailServer = Awaited<ReturnType<typeof startMailServer>>;

/** A real SMTP server on this machine that keeps what it is given. */
export async function startMailServer(
  options: { port?: number; login?: { user: string; password: string }; isSecure?: boolean; offersTls?: boolean } = {},
) {
  const received: ReceivedLetter[] = [];
  const answers: Answers = { recipient: () => null, letter: () => null, confirmAfterMs: 0 };
  const refusal = (code: number) =>
    Object.assign(new Error(code >= 500 ? '5.1.1 No such person' : '4.2.0 Come back later'), { responseCode: code });
  const server = new SMTPServer({
    secure: options.isSecure === true,
    cert: certificate,
    key: fileBeside('key.pem'),
    authOptional: options.login === undefined,
    disabledCommands: options.offersTls === true ? [] : ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    onAuth({ username, password }, _session, done) {
      const isRight = options.login !== undefined && username === options.login.user && password === options.login.password;
      done(isRight ? null : new Error('Authentication failed'), isRight ? { user: username } : undefined);
    },
    onRcptTo({ address }, _session, done) {
      const code = answers.recipient(address);
      done(code === null ? null : refusal(code));
    },
    onData(stream, session, done) {
      const to = session.envelope.rcptTo.map(({ address }) => address).join(' ');
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const code = answers.letter(to);
        if (code !== null) return done(refusal(code));
        // From its last byte on the letter is the server's, whether or not anybody hears its answer.
        void read(to, Buffer.concat(chunks)).then((letter) => {
          received.push(letter);
          setTimeout(() => done(), answers.confirmAfterMs);
        });
      });
    },
  });
  // A client that is killed leaves its connection open-ended.
  server.on('error', () => {});
  const port = await new Promise<number>((resolve, reject) => {
    const listening = server.listen(options.port ?? 0, '127.0.0.1', () => {
      const address = listening.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
    listening.once('error', reject);
  });
  return {
    port,
    url: `smtp://127.0.0.1:${port}`,
    received,
    answers,
    to: (address: string) => received.filter((letter) => letter.to === address),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

async function read(to: string, raw: Buffer): Promise<ReceivedLetter> {
  const parsed = await simpleParser(raw);
  return {
    to,
    messageId: parsed.messageId ?? '',
    from: parsed.from?.text ?? '',
    headTo: textOf(parsed.to),
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html === false ? '' : parsed.html,
    headers: parsed.headerLines.map(({ line }) => line),
  };
}

const textOf = (addresses: AddressObject | AddressObject[] | undefined): string =>
  [addresses ?? []]
    .flat()
    .map(({ text }) => text)
    .join(', ');

/** The first link in a letter. */
export const linkIn = (letter: Pick<ReceivedLetter, 'text'>): string => /https?:\/\/\S+/.exec(letter.text)?.[0] ?? '';
