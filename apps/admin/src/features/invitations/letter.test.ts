import { newId } from '@assay/core/ids';
import { readInvitationList } from '@assay/core/invitation-lists/schema';
import type { Letter } from '@assay/core/invitations';
import { formatDateTime } from '@assay/ui';
import { expect, test } from 'vitest';
import { lettersCsv, lettersText, letterText } from './letter.ts';

const letter: Letter = {
  invitationId: newId('invitation', new Date('2026-01-05T10:00:00.000Z'), new Uint8Array(16)),
  name: 'Ada Berg',
  email: 'ada@example.org',
  url: 'https://assay.example.org/take#secret',
  opening: 'Data analyst',
  contact: { name: 'Mara Manager', email: 'mara@example.org' },
  form: 'quiz',
  workingTimeMs: 5_400_000,
  expectedHours: null,
  answerByDays: 7,
  startsFrom: null,
  startsUntil: '2026-03-14T17:00:00.000Z',
};

test('a message about a take-home says its deadline and the work that is expected', () => {
  const text = letterText({ ...letter, form: 'take_home', workingTimeMs: 5 * 24 * 3_600_000, expectedHours: 4 });
  expect(text).toContain('You have 5 days from opening the material; we expect about 4 hours of work.');
  expect(text).not.toContain('Working time');
});

test('a message says the link, until when, how long, and whom to ask', () => {
  const text = letterText(letter);
  for (const said of [
    'Hello Ada Berg,',
    letter.url,
    `until ${formatDateTime('2026-03-14T17:00:00.000Z')}`,
    '1 h 30 min',
    '7 days',
    'mara@example.org',
  ]) {
    expect(text).toContain(said);
  }
  expect(letterText({ ...letter, startsUntil: null })).toContain('When to start: whenever it suits you');
});

test('of several messages each says whom it goes to', () => {
  const text = lettersText([letter, { ...letter, name: 'Bo', email: 'bo@example.org' }]);
  expect(text.match(/^To: .*$/gm)).toEqual(['To: Ada Berg <ada@example.org>', 'To: Bo <bo@example.org>']);
});

test('the CSV for a mail merge runs nothing in a spreadsheet and can be read again', () => {
  const csv = lettersCsv([{ ...letter, name: '=HYPERLINK("http://x","y")', opening: '+Analyst' }]);
  expect(csv.split('\r\n')[0]).toBe('name,email,link,subject,opening,start_from,start_until,contact,contact_email,message');
  expect(csv).toContain(`"'=HYPERLINK(""http://x"",""y"")",ada@example.org,https://assay.example.org/take#secret`);
  expect(csv).toContain(",'+Analyst,");
  expect(readInvitationList(csv)).toMatchObject({ kind: 'read', list: { people: [{ email: 'ada@example.org' }] } });
});
