import { type BeforeHandOver, createSmtpMailer, type OutgoingLetter, readSmtpUrl, type SmtpServer } from '@assay/integrations';
import { afterEach, expect, test } from 'vitest';
import { certificate, type MailServer, startMailServer } from '../support/mail/mail-server.ts';

const from = { name: 'Hiring, at Example', address: 'hiring@example.org' };
const letter: OutgoingLetter = {
  messageId: 'mail_1@example.org',
  to: { name: 'Zoë Ångström', address: 'zoe@example.org' },
  subject: 'Your assessment: Übung',
  text: 'Hello Zoë,\n.\nhttps://assess.example.org/take#secret\n',
  html: '<p>Hello Zoë</p>',
};

const open: { close: () => unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close();
});

async function serverWith(options: Parameters<typeof startMailServer>[0] = {}): Promise<MailServer> {
  const server = await startMailServer(options);
  open.push(server);
  return server;
}

function mailerFor(url: string, trusts = true) {
  const server: SmtpServer | null = readSmtpUrl(url);
  if (server === null) throw new Error(`${url} is no address of a mail server`);
  const mailer = createSmtpMailer({ server, from, ...(trusts ? { ca: certificate } : {}) });
  open.push(mailer);
  return mailer;
}

const nothing: BeforeHandOver = (letGo) => letGo();

test('a letter arrives as it was written, with its head, both its forms and its own message id', async () => {
  const server = await serverWith();
  expect(await mailerFor(server.url).send(letter, nothing)).toEqual({ kind: 'accepted' });
  expect(server.received).toMatchObject([
    {
      to: 'zoe@example.org',
      messageId: '<mail_1@example.org>',
      from: '"Hiring, at Example" <hiring@example.org>',
      headTo: '"Zoë Ångström" <zoe@example.org>',
      subject: 'Your assessment: Übung',
      html: '<p>Hello Zoë</p>',
    },
  ]);
  expect(server.received[0]?.text.trim()).toBe(letter.text.trim());
  expect(server.received[0]?.headers).toContain('Auto-Submitted: auto-generated');
});

test('a line break in a name or a subject makes no further header and no further recipient', async () => {
  const server = await serverWith();
  const evil = 'Eve\r\nBcc: victim@example.org\r\n\r\nBuy this';
  await mailerFor(server.url).send({ ...letter, subject: evil, to: { name: evil, address: 'eve@example.org' } }, nothing);
  expect(server.received.map(({ to }) => to)).toEqual(['eve@example.org']);
  expect(server.received[0]?.headers.filter((line) => /^bcc/i.test(line))).toEqual([]);
  expect(server.received[0]?.text).not.toContain('Buy this');
});

test('the server has nothing to deliver before the hand-over is written down, and nothing when that fails', async () => {
  const server = await serverWith();
  const mailer = mailerFor(server.url);
  const held = await mailer.send(letter, async () => {
    throw new Error('the database is full');
  });
  expect(held).toMatchObject({ kind: 'put_off' });
  expect(server.received).toEqual([]);
  let receivedBefore = -1;
  await mailer.send(letter, async (letGo) => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    receivedBefore = server.received.length;
    await letGo();
  });
  expect([receivedBefore, server.received.length]).toEqual([0, 1]);
});

test('a refused address and a refused letter are told apart, and neither is for later', async () => {
  const server = await serverWith();
  const mailer = mailerFor(server.url);
  let handedOver = 0;
  server.answers.recipient = () => 550;
  const address = await mailer.send(letter, async (letGo) => {
    handedOver += 1;
    await letGo();
  });
  expect(address).toEqual({ kind: 'refused', isAddress: true, words: 'The address was refused: 550 5.1.1 No such person' });
  expect(handedOver).toBe(0);
  server.answers.recipient = () => null;
  server.answers.letter = () => 554;
  expect(await mailer.send(letter, nothing)).toMatchObject({ kind: 'refused', isAddress: false });
});

test('what may go through later is put off in words: a busy server, none at all, one that hangs up', async () => {
  const server = await serverWith();
  const mailer = mailerFor(server.url);
  server.answers.recipient = () => 451;
  expect(await mailer.send(letter, nothing)).toEqual({
    kind: 'put_off',
    words: 'The mail server put the letter off: 451 4.2.0 Come back later',
  });
  await server.close();
  expect(await mailer.send(letter, nothing)).toMatchObject({ kind: 'put_off', words: expect.stringContaining('ECONNREFUSED') });
  const again = await startMailServer({ port: server.port });
  open.push(again);
  expect(await mailer.send(letter, nothing)).toEqual({ kind: 'accepted' });
  expect(again.received).toHaveLength(1);
});

test('signs in, over TLS from the first byte or switched on', async () => {
  const login = { user: 'assay', password: 'p@ss/word' };
  for (const [scheme, options] of [
    ['smtps', { isSecure: true }],
    ['smtp', { offersTls: true }],
  ] as const) {
    const server = await serverWith({ login, ...options });
    const url = `${scheme}://assay:${encodeURIComponent(login.password)}@localhost:${server.port}`;
    expect(await mailerFor(url).send(letter, nothing)).toEqual({ kind: 'accepted' });
    expect(server.received).toHaveLength(1);
    // Put off, since only the operator can put it right; then the letters go out.
    expect(await mailerFor(url.replace('assay:', 'other:')).send(letter, nothing)).toMatchObject({
      kind: 'put_off',
      words: expect.stringContaining('refused the user name or the password'),
    });
    expect(await mailerFor(url, false).send(letter, nothing)).toMatchObject({
      kind: 'put_off',
      words: expect.stringContaining('No safe connection'),
    });
  }
});
