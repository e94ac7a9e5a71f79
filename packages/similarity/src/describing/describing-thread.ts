import { parentPort } from 'node:worker_threads';
import { storedDescription } from '../pool/stored-description.ts';
import { model } from '../scores/model.ts';
import { describer } from '../submissions/submission.ts';
import { openParser, type SyntaxParser } from '../trees/syntax-tree.ts';
import type { Described, DescribeRequest } from './describing.ts';

// Beside the process that asks, since a hostile text may take a grammar very long, or end it.

type Describer = ReturnType<typeof describer>;

const parsers = new Map<string, SyntaxParser>();
/** Answers to one question have the same templates, which are described once. */
const describers = new Map<string, Describer>();
const mostKept = 100;

async function describerOf({ language, templates }: DescribeRequest): Promise<Describer> {
  const name = JSON.stringify([language, templates]);
  const parser = parsers.get(language) ?? (await openParser(language));
  parsers.set(language, parser);
  const describe = describers.get(name) ?? describer(parser, templates);
  if (describers.size >= mostKept) describers.clear();
  describers.set(name, describe);
  return describe;
}

parentPort?.on('message', async (request: DescribeRequest) => {
  const submission = (await describerOf(request))(request.text);
  const { size, isWhole, isCut } = submission;
  const described: Described = { description: storedDescription(submission, model), size, isWhole, isCut };
  parentPort?.postMessage(described);
});
