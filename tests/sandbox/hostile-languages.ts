import type { Language } from '@assay/core/runs';

/** A language of the hostile suite: its programs lie in the folder of its name. */
export type HostileLanguage = {
  language: Language;
  entry: string;
  comment: string;
  /** What a program may add; the smallest that ordinary programs are content with. */
  memoryMb: number;
  /** What none of its processes holds once a program is over: its size when it waits, and what one of the same owner may have grown by. */
  restingMb: number;
  /** An ordinary program that looks for traces of the one before it, and what it prints where there are none. */
  next: { source: string; stdout: string };
};

export const hostileLanguages: readonly HostileLanguage[] = [
  {
    language: 'javascript',
    entry: 'main.js',
    comment: '//',
    memoryMb: 64,
    restingMb: 200,
    next: {
      source: `const touched = [Object.prototype, Array.prototype, String.prototype, Promise.prototype, Function.prototype, globalThis].flatMap((one) => Object.keys(one));
const own = ['map', 'push', Symbol.iterator].every((name) => /native code/.test(Function.prototype.toString.call(Array.prototype[name])));
console.log(touched.filter((name) => /hostile|outcome|failure|left/.test(name)).join() || 'untouched', own, JSON.stringify([1, 'a']), typeof process.exit);`,
      stdout: 'untouched true [1,"a"] function\n',
    },
  },
  {
    language: 'python',
    entry: 'main.py',
    comment: '#',
    memoryMb: 64,
    restingMb: 420,
    next: {
      source: `import builtins, json, random, sys
left = [name for name in dir(builtins) + list(sys.modules) + dir(json) if 'hostile' in name or 'left' in name.split('_')]
print(left or 'untouched', len([1, 2]), json.dumps({'a': [1, None]}), sys.getrecursionlimit() >= 500, random.random() < 1)`,
      stdout: 'untouched 2 {"a": [1, null]} True True\n',
    },
  },
  {
    language: 'sql',
    entry: 'main.sql',
    comment: '--',
    memoryMb: 64,
    restingMb: 250,
    next: {
      source:
        "select (select count(*) from sqlite_schema) as tables, (select count(*) from pragma_database_list) as databases, upper('a') as own",
      stdout: '{"columns":["tables","databases","own"],"rows":[[0,1,"A"]]}\n',
    },
  },
];
