import { expect, test } from 'vitest';
import { normalEmail } from './normal-email.ts';

test.each([
  ['Anna@Example.ORG', 'capitals'],
  ['  anna@example.org\u00A0', 'spaces around it'],
  ['anna@example.org\u200B', 'a space without width'],
  ['mailto:anna@example.org', 'a link'],
  ['Anna Berg <anna@example.org>', 'a name before it'],
  ['ａｎｎａ＠example.org', 'full-width letters'],
])('%s is the same person as anna@example.org: %s make no difference', (text) => {
  expect(normalEmail(text)).toBe('anna@example.org');
});

test('keeps apart what may be two people', () => {
  expect(normalEmail('anna+jobs@example.org')).toBe('anna+jobs@example.org');
  expect(normalEmail('an.na@gmail.com')).toBe('an.na@gmail.com');
});
