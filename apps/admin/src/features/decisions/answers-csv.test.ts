import { expect, test } from 'vitest';
import { answersCsv } from './answers-csv.ts';

test('has a row a person, and nothing that a spreadsheet would run', () => {
  const answer = { name: '=HYPERLINK("http://x")', email: 'ada@example.org', opening: 'Analyst, Berlin', decision: 'reject' } as const;
  expect(answersCsv([answer])).toBe(
    'name,email,opening,decision\r\n"\'=HYPERLINK(""http://x"")",ada@example.org,"Analyst, Berlin",reject\r\n',
  );
});
