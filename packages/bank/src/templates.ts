import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { AppError } from '@assay/core';
import { parseDocument } from 'yaml';
import { listFolderFiles, readFolderFile } from './folder-files.ts';
import { questionFileName } from './loaded-question.ts';
import type { QuestionFile } from './question-file.ts';

const templates = fileURLToPath(new URL('../templates/', import.meta.url));

/**
 * The files of a new question of a kind, by path: a small whole example, whose cases have ids of their own. Skills and roles are left to be chosen, so that nobody publishes the example.
 */
export async function newQuestionFiles(about: {
  questionId: string;
  kind: QuestionFile['kind'];
  title: string;
  author: string;
}): Promise<ReadonlyMap<string, string>> {
  const folder = `${templates}${about.kind}`;
  const files = new Map<string, string>();
  for (const { path } of await listFolderFiles(folder)) {
    const text = Buffer.from(await readFolderFile(folder, path)).toString('utf8');
    files.set(path, path === questionFileName ? named(text, about) : withOwnIds(text));
  }
  if (files.size === 0) throw new AppError('internal', `There is no template for ${about.kind}.`);
  return files;
}

function named(text: string, { questionId, title, author }: { questionId: string; title: string; author: string }): string {
  const document = parseDocument(withOwnIds(text));
  document.set('id', questionId);
  document.set('family', questionId);
  document.set('title', title);
  document.setIn(['authors', 0], author);
  return document.toString({ lineWidth: 0 });
}

const withOwnIds = (text: string): string =>
  text.replaceAll(/\b[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, () => randomUUID());
