import { expect, test } from 'vitest';
import { answerText } from './answer-text.ts';
import { decisionKinds } from './rules.ts';

const answer = { name: 'Ada', opening: 'Data analyst', contact: { name: 'Mara', email: 'mara@example.org' } };

test('each decision has its own words, with the opening and whom to ask', () => {
  const texts = decisionKinds.map((decision) => answerText({ ...answer, decision }));
  expect(new Set(texts).size).toBe(3);
  for (const text of texts) {
    expect(text).toMatch(/^Hello Ada,\n/);
    expect(text).toContain('“Data analyst”');
    expect(text).toMatch(/mara@example\.org\.\n\nMara$/);
  }
  expect(answerText({ ...answer, decision: 'reject', name: null })).toMatch(/^Hello,\n/);
});
