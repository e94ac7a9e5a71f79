import { expect, test } from 'vitest';
import { outcomeOf } from './smtp-outcome.ts';

const fault = (fields: object, message = 'x') => Object.assign(new Error(message), fields);

test.each([
  [
    { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, response: '550 5.1.1 unknown' },
    { kind: 'refused', isAddress: true },
  ],
  [
    { code: 'EMESSAGE', command: 'DATA', responseCode: 554, response: '554 spam' },
    { kind: 'refused', isAddress: false },
  ],
  // Only the operator can put these right; the letters wait for it.
  [{ code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 553, response: '553 not yours' }, { kind: 'put_off' }],
  [{ code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535, response: '535 no' }, { kind: 'put_off' }],
  [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 451, response: '451 later' }, { kind: 'put_off' }],
  [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 503, response: '503 out of order' }, { kind: 'put_off' }],
  [
    { code: 'ESOCKET', originalCode: 'ECONNREFUSED' },
    { kind: 'put_off', words: 'The connection to the mail server failed: ECONNREFUSED' },
  ],
])('%j comes to %j', (fields, outcome) => {
  expect(outcomeOf(fault(fields))).toMatchObject(outcome);
});

test('what a server writes is one line and not a page', () => {
  const { words } = {
    words: '',
    ...outcomeOf(fault({ command: 'DATA', responseCode: 550, response: `550-a\r\n550 ${'b'.repeat(2000)}` })),
  };
  expect(words).toMatch(/^The mail server refused the letter: 550-a 550 b+$/);
  expect(words.length).toBeLessThan(400);
});
