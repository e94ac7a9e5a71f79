// A program of its own, since Dolos runs on the Node that built it: sets as JSON on standard input, [[a, b, similarity], …] for each back.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [directory] = process.argv.slice(2);
const require = createRequire(join(directory, 'from-here.js'));

// Packages whose export map has no entry for `require` cannot be resolved by it.
const load = (name) => {
  try {
    return import(pathToFileURL(require.resolve(name)).href);
  } catch {
    return import(pathToFileURL(join(directory, 'node_modules', name, 'dist/index.js')).href);
  }
};
const { Dolos } = await load('@dodona/dolos-lib');
const { File } = await load('@dodona/dolos-core');

let input = '';
for await (const part of process.stdin) input += part;
const answers = [];
for (const { lang, template, submissions } of JSON.parse(input)) {
  const ending = { python: '.py', javascript: '.js', typescript: '.ts', java: '.java', sql: '.sql' }[lang];
  const files = submissions.map(({ id, code }) => new File(id + ending, code));
  const ignored = template ? new File(`template${ending}`, template) : undefined;
  const report = await new Dolos({ language: lang }).analyze(files, 'set', ignored);
  const id = (file) => file.path.slice(0, -ending.length);
  answers.push(report.allPairs().map((pair) => [id(pair.leftFile), id(pair.rightFile), pair.similarity]));
}
process.stdout.write(JSON.stringify(answers), () => process.exit(0));
