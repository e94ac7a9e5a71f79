import type { MailState } from '@assay/core/mail';
import { expect, test } from 'vitest';
import { linkLetterOf } from './link-letter.ts';

const invitation = (state: MailState) => ({ kind: 'invitation' as const, state });

test('the newest letter with a link says whether one reached the candidate', () => {
  expect(linkLetterOf([])).toBe('none');
  expect(linkLetterOf([invitation('dropped')])).toBe('none');
  expect(linkLetterOf([{ kind: 'receipt', state: 'sent' }])).toBe('none');
  expect(linkLetterOf([invitation('sending'), invitation('bounced')])).toBe('on_its_way');
  expect(linkLetterOf([invitation('dropped'), invitation('sent')])).toBe('sent');
  expect(linkLetterOf([{ kind: 'reminder', state: 'bounced' }, invitation('sent')])).toBe('undelivered');
});
