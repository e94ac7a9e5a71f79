import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '@assay/core';
import type { FrozenQuestion } from '@assay/core/questions';

/** What is written by hand behind a derived text: the hash looks at these, so a better renderer asks nobody for a new version. */
export type Sources = {
  statement: string;
  /** Files that charts are drawn from, by path; undefined where there are none, so that the hashes of other questions stay. */
  data: Readonly<Record<string, string>> | undefined;
  starters: Readonly<Record<string, string>>;
  optionTexts: readonly string[];
  followUp: { ask: string; minutes: number } | undefined;
};

/**
 * SHA-256 in hex over what a candidate sees or a grade depends on, normalised: key order, comments and line ends are nothing. Left out are the version
 * itself, what only files the question away (family, skills, roles, difficulty, licence, authors), what only reviewers read and the proof solutions.
 */
export function contentHash(frozen: FrozenQuestion, sources: Sources): string {
  const { id, title, minutes, languages, rubric, body } = frozen;
  const criteria = rubric?.criteria;
  const content = { id, title, minutes, languages, body: bodyWithoutDerived(body), criteria, ...sources };
  return hashOf(content);
}

/** Of a question with parameters: what its variants are, all of them. */
export const hashOfVariants = (contentHashes: readonly string[]): string => hashOf({ variants: contentHashes });

function bodyWithoutDerived(body: FrozenQuestion['body']) {
  if (body.kind === 'code') return { ...body, starters: undefined, tables: undefined };
  if (body.kind === 'project') return { ...body, material: body.material.map(({ path, sha256 }) => ({ path, sha256 })) };
  if (body.kind !== 'choice') return body;
  return { ...body, options: body.options.map(({ id, isCorrect, because }) => ({ id, isCorrect, because })) };
}

/** SHA-256 in hex; what JSON leaves out (an absent tolerance, for instance) is no content. */
export function hashOf(content: object): string {
  const plain: Json = JSON.parse(JSON.stringify(content));
  return createHash('sha256').update(canonicalJson(plain)).digest('hex');
}
