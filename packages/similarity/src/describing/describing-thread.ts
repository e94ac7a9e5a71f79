import { parentPort } from 'node:worker_threads';
import { storedDescription } from '../pool/stored-description.ts';
import { model } from '../scores/model.ts';
import { describer } from '../submissions/submission.ts';
import { openParser, type SyntaxParser } from '../trees/syntax-tree.ts';
import type { Described, DescribeRequest } from './describing.ts';

/** Beside the process that asks, since a hostile text may take a grammar very long, or end it. */
const parsers = new Map<string, SyntaxParser>();

parentPort?.on('message', async ({ language, text, templates }: DescribeRequest) => {
  const parser = parsers.get(language) ?? (await openParser(language));
  parsers.set(language, parser);
  const submission = describer(parser, templates)(text);
  const { size, isWhole, isCut } = submission;
  const described: Described = { description: storedDescription(submission, model), size, isWhole, isCut };
  parentPort?.postMessage(described);
});
