import type { Migration } from 'kysely/migration';
import * as firstStory from './0001-first-story.ts';
import * as nothingIsLost from './0002-nothing-is-lost.ts';
import * as typedAnswers from './0003-typed-answers.ts';
import * as builder from './0006-builder.ts';

/** By hand, in order, never reordered. */
export const migrations: Record<string, Migration> = {
  '0001-first-story': firstStory,
  '0002-nothing-is-lost': nothingIsLost,
  '0003-typed-answers': typedAnswers,
  '0006-builder': builder,
};
