import type { Dice } from '../dice.ts';
import { plainWord } from '../words.ts';
import { text, value } from './values.ts';

/** Ways to read standard input; `show` gets the lines. */
export const inputs: readonly ((dice: Dice) => string)[] = [
  () => "show(require('fs').readFileSync(0, 'utf8').split('\\n'));",
  () => "show(require('node:fs').readFileSync('/dev/stdin', 'utf-8').trim().split(/\\r?\\n/));",
  () =>
    "let all = ''; process.stdin.setEncoding('utf8'); process.stdin.on('data', (chunk) => { all += chunk; }); process.stdin.on('end', () => show(all.split('\\n')));",
  () =>
    "const chunks = []; process.stdin.on('data', (chunk) => chunks.push(chunk)).on('end', () => show(Buffer.concat(chunks).toString().split('\\n')));",
  () =>
    "const lines = []; require('readline').createInterface({ input: process.stdin, crlfDelay: Infinity }).on('line', (line) => lines.push(line)).on('close', () => show(lines));",
  () =>
    "(async () => { const lines = []; for await (const line of require('readline').createInterface({ input: process.stdin })) lines.push(line); show(lines); })();",
  () => "(async () => { let all = ''; for await (const chunk of process.stdin) all += chunk; show(all.split('\\n')); })();",
  () =>
    "let all = ''; process.stdin.on('readable', () => { for (let chunk = process.stdin.read(); chunk !== null; chunk = process.stdin.read()) all += chunk; }); process.stdin.on('end', () => show([all]));",
  () => "require('stream/consumers').text(process.stdin).then((all) => show(all.split('\\n')));",
  () =>
    "const rl = require('readline').createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' }); rl.prompt(); rl.on('line', (line) => { console.log('got', [line]); if (line === 'stop') rl.close(); else rl.prompt(); }).on('close', () => show(['closed']));",
  () =>
    "require('readline').createInterface({ input: process.stdin, output: process.stdout }).question('name? ', (name) => { show([name]); process.stdin.destroy(); });",
];

/** How the program ends. */
export const endings: readonly ((dice: Dice) => string)[] = [
  () => '',
  () => '',
  (dice) => `process.exit(${dice.pick([0, 1, 2, 7, 255, 256, 259, -1, '"3"'])});`,
  (dice) => `process.exitCode = ${dice.whole(0, 20)};`,
  (dice) =>
    `process.on('exit', (code) => { console.log('exit', code, process.exitCode); ${dice.chance(0.5) ? 'if (code !== 1) process.exitCode = 9;' : ''} }); process.exitCode = ${dice.pick([0, 2, 3])};`,
  (dice) =>
    `class NotFoundError extends ${dice.pick(['Error', 'TypeError'])} { constructor(message) { super(message); ${dice.chance(0.5) ? "this.name = 'Renamed';" : ''} this.status = ${dice.whole(400, 500)}; } }\nthrow new NotFoundError('no ' + ${text(plainWord(dice))});`,
  (dice) => `throw new ${dice.pick(['Error', 'RangeError', 'SyntaxError', 'URIError'])}(${text(`${plainWord(dice)} failed`)});`,
  (dice) => `throw Object.assign(new Error(${text(plainWord(dice))}), { code: 'E_OWN', list: [1, 2], nested: { a: { b: {} } } });`,
  (dice) => `const config = { ${plainWord(dice)}: {} };\nconsole.log(config.server.port);`,
  () => 'const total = (items) => items.reduce((sum, item) => sum + item.price.amount, 0);\ntotal([{ price: { amount: 1 } }, {}]);',
  () => 'undefinedFunction(1, 2);',
  () => 'const limit = 5;\nlimit += 1;',
  () => 'const depth = (n) => depth(n + 1) + 1;\ndepth(0);',
  (dice) =>
    `setTimeout(() => { throw new ${dice.pick(['Error', 'TypeError'])}('in a timer'); }, 1);\nsetTimeout(() => console.log('never'), 500);`,
  (dice) =>
    `(async () => { await null; class HttpError extends Error { constructor(status) { super('status ' + status); this.name = 'HttpError'; this.status = status; } } throw new HttpError(${dice.whole(400, 599)}); })();`,
  (dice) =>
    `Promise.reject(${dice.pick(['"a reason"', '7', 'null', 'undefined', 'new TypeError("late")', 'new RangeError("with cause", { cause: "c" })'])});\nsetTimeout(() => console.log('never'), 500);`,
  (dice) =>
    `process.on('uncaughtException', (error, origin) => { console.log('handled', error.message, origin); process.exitCode = ${dice.whole(1, 9)}; });\n${dice.pick(['throw new Error("sync")', 'Promise.reject(new Error("async"))', 'setTimeout(() => { throw new Error("timer"); }, 1)'])};`,
  (dice) =>
    `process.on('unhandledRejection', (reason) => console.log('rejected', ${dice.chance(0.5) ? 'reason' : 'String(reason)'}));\nPromise.reject(${dice.pick(['5', '"text"', 'null', 'false'])});`,
  () => "throw new Error('outer\\nsecond line', { cause: new TypeError('inner') });",
  () => "throw new AggregateError([new Error('first'), new RangeError('second')], 'several');",
  (dice) => `process.exit(${value(dice, 0)});`,
  () => "console.log('before'); JSON.parse('{\"a\": tru}');",
];

/** Things thrown that are no errors. Of what a module throws so, the sandbox knows less. */
export const oddThrows: readonly ((dice: Dice) => string)[] = [
  (dice) =>
    `throw ${dice.pick(['"plain text"', '42', 'null', 'undefined', '{ code: 5, list: [1] }', '[1, 2]', 'new (class Odd { a = 1; })()', '-0', '10n'])};`,
];

/** Programs that do not even start. */
export const unparsable = [
  'let a = ;',
  'const x = 1; const x = 2;',
  'function f() { return 1',
  'if (true) { console.log(1) }}',
  'let s = "open;',
  'for (let i = 0; i < 3; i++ { }',
  'return { a: 1;',
  'await = 5; class { }',
  'let obj = { a: 1, b };, c',
  'break;',
  'new.target.x = => 1',
  'var 1st = 1;',
];
