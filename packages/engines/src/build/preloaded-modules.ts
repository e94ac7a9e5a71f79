/** Python modules that are loaded before the snapshot, so that importing them takes no time. */
export const preloadedModules: readonly string[] = [
  'abc',
  'argparse',
  'array',
  'ast',
  'asyncio',
  'base64',
  'binascii',
  'bisect',
  'calendar',
  'cmath',
  'collections',
  'collections.abc',
  'colorsys',
  'contextlib',
  'contextvars',
  'copy',
  'csv',
  'dataclasses',
  'datetime',
  'decimal',
  'difflib',
  'doctest',
  'enum',
  'fileinput',
  'fractions',
  'functools',
  'gc',
  'graphlib',
  'hashlib',
  'heapq',
  'html',
  'importlib',
  'inspect',
  'io',
  'itertools',
  'json',
  'keyword',
  'linecache',
  'logging',
  'math',
  'numbers',
  'operator',
  'os',
  'pathlib',
  'pickle',
  'pprint',
  'queue',
  're',
  'random',
  'secrets',
  'select',
  'shlex',
  'signal',
  'statistics',
  'string',
  'struct',
  'sys',
  'tempfile',
  'textwrap',
  'threading',
  'time',
  'timeit',
  'tokenize',
  'traceback',
  'types',
  'typing',
  'unicodedata',
  'unittest',
  'unittest.mock',
  'urllib.parse',
  'uuid',
  'warnings',
  'weakref',
  'zlib',
  'zoneinfo',
];

/** Our half inside Python, in the order in which one imports the other. */
export const harnessModules: readonly string[] = ['waiting', 'submission', 'clean_state', 'failure', 'returned_value', 'main'];

/**
 * Loads them and leaves `_assay`, the last of them, in `__main__`. Each gets built-ins of its own: a program may redefine those it sees.
 */
export function harnessLoader(sources: ReadonlyMap<string, string>): string {
  const listed = JSON.stringify([...sources]);
  return `
import builtins, sys, types
for name in ${JSON.stringify(preloadedModules)}:
    __import__(name)
loaded = []
for name, source in ${listed}:
    module = types.ModuleType('_assay_' + name)
    module.__dict__['__builtins__'] = dict(builtins.__dict__)
    sys.modules['_assay_' + name] = module
    exec(compile(source, f'<assay {name}>', 'exec'), module.__dict__)
    loaded.append(module)
_assay = loaded[-1]
for module in loaded:
    del sys.modules[module.__name__]
del builtins, sys, types, name, source, module, loaded
`;
}
