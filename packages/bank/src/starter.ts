import type { Language } from '@assay/core/runs';
import type { TypedSignature } from './read-cases.ts';
import type { ValueType } from './value-type.ts';

/** What the editor opens with where the folder has no `starter/` for the language. */
export function makeStarter(language: Language, signature: TypedSignature | null): string {
  switch (language) {
    case 'javascript':
      return signature === null ? javascriptProgram : javascriptFunction(signature);
    case 'typescript':
      return signature === null ? typescriptProgram : typescriptFunction(signature);
    case 'sql':
      return '-- Write your query here.\n';
    default:
      return language satisfies never;
  }
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
