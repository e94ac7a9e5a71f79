import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const house = fileURLToPath(new URL('../../question-bank/', import.meta.url));

/** What the stories in the browser are about: a few questions of each kind, so that what is drawn is known and an installation starts soon. */
const storyQuestions = [
  'backlog-after-a-stop',
  'busy-stretches',
  'depot-stock',
  'explain-a-doubled-figure',
  'job-finish-times',
  'late-deliveries',
  'longest-outage',
  'meter-file',
  'one-row-per-contact',
  'open-faults',
  'packets-never-lent',
  'practice-badge-scans',
  'practice-keys-out',
  'practice-missing-crates',
  'practice-warm-readings',
  'rate-with-the-old-mix',
  'rental-bills',
  'return-rates',
  'returns-take-home',
  'review-uploads-in-batches',
  'shared-costs',
  'start-in-utc',
  'tests-for-ferry-fares',
  'total-after-a-join',
  'two-best-offers',
  'two-sign-up-forms',
  'unmatched-payments',
];

/** A folder with some questions of the house as they are; whoever asks for it removes it. */
export function storyBank(): string {
  const bank = mkdtempSync(join(tmpdir(), 'assay-story-bank-'));
  for (const name of ['catalogue.yaml', ...storyQuestions]) cpSync(join(house, name), join(bank, name), { recursive: true });
  return bank;
}
