import type { Language } from '../runs/schema.ts';

/**
 * A test suite as a program: the candidate's text, and below it what calls every test and ends with an exit code other than 0 when one fails or there is
 * none. It stands below so that the lines of error messages are those of the candidate. A test is a function at the top level whose name begins with `test`;
 * it fails by throwing.
 */
export function withTestRunner(language: Language, text: string): string {
  switch (language) {
    case 'python':
      return `${text}\n\n${pythonRunner}`;
    case 'javascript':
    case 'typescript':
      return `${text}\n\n${javascriptRunner(testNames(text))}`;
    case 'sql':
      return text;
    default:
      return language satisfies never;
  }
}

const pythonRunner = `def __run_every_test(found):
    import sys
    import traceback
    failed = 0
    for name, test in found:
        try:
            test()
        except Exception as error:
            failed += 1
            lines = [place.lineno for place in traceback.extract_tb(error.__traceback__) if place.filename.endswith("main.py")]
            place = f", line {lines[-1]}" if lines else ""
            said = f"{type(error).__name__}{place}" + (f": {error}" if str(error) else "")
            print(f"failed  {name}: {said}", flush=True)
        else:
            print(f"passed  {name}", flush=True)
    if not found:
        print("There is no test: write functions whose names begin with test.", flush=True)
    if failed or not found:
        sys.exit(1)


__run_every_test(
    [
        (name, value)
        for name, value in list(globals().items())
        if name.startswith("test") and callable(value) and getattr(value, "__module__", None) == __name__
    ]
)
`;

/** Functions at the top level, in their order: modules keep their names to themselves, so that they must be read from the text. */
function testNames(text: string): string[] {
  const declared = /^(?:export\s+)?(?:(?:async\s+)?function\s*\*?\s*|(?:const|let|var)\s+)(test[\w$]*)/gm;
  return [...new Set([...text.matchAll(declared)].flatMap(([, name]) => name ?? []))];
}

function javascriptRunner(names: readonly string[]): string {
  const tests = names.map((name) => `{ name: '${name}', run: ${name} }`).join(', ');
  return `;(async () => {
  const found = [${tests}].filter(({ run }) => typeof run === 'function');
  let failed = 0;
  for (const { name, run } of found) {
    try {
      await run();
      console.log('passed  ' + name);
    } catch (error) {
      failed += 1;
      console.log('failed  ' + name + ': ' + (error instanceof Error ? error.name + ': ' + error.message : String(error)));
    }
  }
  if (found.length === 0) console.log('There is no test: write functions whose names begin with test.');
  if (failed > 0 || found.length === 0) process.exit(1);
})();
`;
}
