import type { Dice } from '../dice.ts';
import type { GeneratedProgram } from '../generated-program.ts';
import { inputText } from '../input-text.ts';
import { asynchronous } from './asynchronous.ts';
import { collections } from './collections.ts';
import { data } from './data.ts';
import { endings, inputs, oddThrows, unparsable } from './endings.ts';
import { errors } from './errors.ts';
import { numbers } from './numbers.ts';
import { objects } from './objects.ts';
import { printing } from './printing.ts';
import { strings } from './strings.ts';

const subjects = [printing, numbers, strings, collections, objects, errors, data];

const moduleHead = `import assert from 'node:assert';
import events from 'node:events';
import fs from 'node:fs';
import readline from 'node:readline';
import consumers from 'node:stream/consumers';
import util from 'node:util';
const modules = { assert, events, fs, readline, util, 'stream/consumers': consumers };
const require = (name) => modules[name.replace('node:', '')];`;

/** A few functions, called one after the other; some wait, some read standard input; then it ends in one of many ways. */
export function javascriptProgram(dice: Dice): GeneratedProgram {
  const isModule = dice.chance(0.2);
  const parts = dice.some(subjects, dice.whole(2, 4)).map((subject) => dice.pick(subject)(dice));
  const waiting = dice.chance(0.3) ? [dice.pick(asynchronous)(dice)] : [];
  const reads = dice.chance(0.4);
  const ending = dice.chance(0.4)
    ? ''
    : dice.chance(0.08)
      ? dice.pick(unparsable)
      : dice.pick(isModule ? endings : [...endings, ...oddThrows])(dice);
  const tail = reads
    ? `function show(lines) {\n  console.log(lines.length, lines);\n  console.log(lines.join(' ').split(/\\s+/).map(Number).filter((n) => !Number.isNaN(n)).reduce((sum, n) => sum + n, 0));\n  finish();\n}\nfunction finish() {\n${ending}\n}\n${dice.pick(inputs)(dice)}`
    : ending;
  const source = [
    isModule ? moduleHead : dice.chance(0.3) ? "'use strict';" : '',
    ...parts.map((part, index) => `function part${index + 1}() {\n${part}\n}`),
    ...waiting.map((part) => `async function waiting() {\n${part}\n}`),
    ...parts.map((_, index) => `part${index + 1}();`),
    waiting.length === 0 ? tail : `waiting().then(() => {\n${tail}\n});`,
  ].join('\n\n');
  return {
    language: 'javascript',
    entry: isModule ? 'main.mjs' : 'main.js',
    source: `${source}\n`,
    stdin: reads ? `${inputText(dice)}${source.includes('.question(') ? '\n' : ''}` : '',
  };
}
