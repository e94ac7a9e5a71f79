import { parseId } from '@assay/core/ids';
import { expect, test } from 'vitest';
import { writableTeams } from './writable-teams.ts';

const team = (letter: string, role: 'owner' | 'manager' | 'recruiter' | 'author' | 'reviewer') => ({
  teamId: parseId('team', `team_${letter.repeat(26)}`),
  name: letter,
  role,
});

test('names each team once in which one role lets somebody write', () => {
  const teams = [team('a', 'reviewer'), team('a', 'author'), team('a', 'manager'), team('b', 'recruiter'), team('c', 'owner')];
  expect(writableTeams(teams).map(({ name }) => name)).toEqual(['a', 'c']);
});
