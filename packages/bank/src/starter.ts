import { nameIn } from '@assay/core/grading';
import type { Language, SourceFiles } from '@assay/core/runs';
import type { TypedSignature } from './read-cases.ts';
import type { ValueType } from './value-type.ts';

/** What the editor opens with where the folder has no `starter/` for the language. */
export function makeStarter(language: Language, signature: TypedSignature | null): string {
  switch (language) {
    case 'javascript':
      return signature === null ? javascriptProgram : javascriptFunction(signature);
    case 'typescript':
      return signature === null ? typescriptProgram : typescriptFunction(signature);
    case 'python':
      return signature === null ? pythonProgram : pythonFunction(signature);
    case 'sql':
      return '-- Write your query here.\n';
    default:
      return language satisfies never;
  }
}

/** A test of the program that lies beside it, which the candidate replaces by their own. */
export function makeTestStarter(language: Exclude<Language, 'sql'>, beside: Readonly<Partial<Record<Language, SourceFiles>>>): string {
  const [path = 'program'] = Object.keys(beside[language] ?? {});
  const name = path.replace(/\.\w+$/, '');
  if (language === 'python')
    return `import ${name.replaceAll('/', '.')}\n\n\ndef test_the_first_thing():\n    assert ${name.split('/').at(-1)} is not None\n`;
  const extension = language === 'typescript' ? 'ts' : 'js';
  return `import assert from 'node:assert';\nimport * as program from './${name}.${extension}';\n\nfunction testTheFirstThing() {\n  assert.ok(program);\n}\n`;
}

function javascriptFunction({ name, parameters, returns }: TypedSignature): string {
  const lines = parameters.map((parameter) => ` * @param {${javascriptType(parameter.type)}} ${parameter.name}`);
  const list = parameters.map((parameter) => parameter.name).join(', ');
  return `/**\n${[...lines, ` * @returns {${javascriptType(returns)}}`].join('\n')}\n */\nfunction ${name}(${list}) {\n  // Write your solution here.\n}\n`;
}

const javascriptProgram = `const lines = require('node:fs').readFileSync(0, 'utf8').split('\\n');

// Write your solution here.
console.log(lines.length);
`;

function typescriptFunction({ name, parameters, returns }: TypedSignature): string {
  const list = parameters.map((parameter) => `${parameter.name}: ${javascriptType(parameter.type)}`);
  const line = `function ${name}(${list.join(', ')}): ${javascriptType(returns)} {`;
  const head = line.length <= longestLine ? line : `function ${name}(\n  ${list.join(',\n  ')},\n): ${javascriptType(returns)} {`;
  return `${head}\n  // Write your solution here.\n}\n`;
}

/** What an editor beside a statement shows without scrolling. */
const longestLine = 90;

const typescriptProgram = `import { readFileSync } from 'node:fs';

const lines: string[] = readFileSync(0, 'utf8').split('\\n');

// Write your solution here.
console.log(lines.length);
`;

function javascriptType(type: ValueType): string {
  switch (type.kind) {
    case 'int':
    case 'float':
      return 'number';
    case 'list':
      return type.item.kind === 'union' ? `(${javascriptType(type.item)})[]` : `${javascriptType(type.item)}[]`;
    case 'map':
      return `Record<string, ${javascriptType(type.value)}>`;
    case 'object':
      return `{ ${type.fields.map((field) => `${field.name}: ${javascriptType(field.type)}`).join(', ')} }`;
    case 'union':
      return type.options.map(javascriptType).join(' | ');
    default:
      return type.kind;
  }
}

function pythonFunction({ name, parameters, returns }: TypedSignature): string {
  const named = parameters.map((parameter) => ({ name: nameIn('python', parameter.name), type: parameter.type }));
  const list = named.map((parameter) => `${parameter.name}: ${pythonType(parameter.type)}`);
  const line = `def ${nameIn('python', name)}(${list.join(', ')}) -> ${pythonType(returns)}:`;
  const head =
    line.length <= longestLine ? line : `def ${nameIn('python', name)}(\n    ${list.join(',\n    ')},\n) -> ${pythonType(returns)}:`;
  // A dictionary's type says nothing about its keys.
  const records = [...named, { name: 'returns', type: returns }].filter(({ type }) => hasRecord(type));
  const lines = records.map((record) => `    ${record.name}: ${pythonShape(record.type)}\n`);
  const docstring = lines.length === 0 ? '' : `    """\n${lines.join('')}    """\n`;
  return `${head}\n${docstring}    # Write your solution here.\n    pass\n`;
}

const pythonProgram = `import sys

lines = sys.stdin.read().split('\\n')

# Write your solution here.
print(len(lines))
`;

function pythonType(type: ValueType): string {
  return type.kind === 'object' ? 'dict' : pythonTypeOf(type, pythonType);
}

/** Like `pythonType`, with the keys of dictionaries; no type that Python knows, but what a person wants to see. */
function pythonShape(type: ValueType): string {
  if (type.kind !== 'object') return pythonTypeOf(type, pythonShape);
  return `{${type.fields.map((field) => `'${field.name}': ${pythonShape(field.type)}`).join(', ')}}`;
}

function pythonTypeOf(type: Exclude<ValueType, { kind: 'object' }>, inner: (type: ValueType) => string): string {
  switch (type.kind) {
    case 'list':
      return `list[${inner(type.item)}]`;
    case 'map':
      return `dict[str, ${inner(type.value)}]`;
    case 'union':
      return type.options.map(inner).join(' | ');
    default:
      return pythonScalars[type.kind];
  }
}

const pythonScalars = { int: 'int', float: 'float', string: 'str', boolean: 'bool', null: 'None' } as const;

function hasRecord(type: ValueType): boolean {
  switch (type.kind) {
    case 'object':
      return true;
    case 'list':
      return hasRecord(type.item);
    case 'map':
      return hasRecord(type.value);
    case 'union':
      return type.options.some(hasRecord);
    default:
      return false;
  }
}
