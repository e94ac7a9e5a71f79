import type { RunOutcome } from '@assay/core/runs';
import type { GeneratedProgram } from './generated-program.ts';
import type { NativeEnding } from './native-interpreter.ts';

/** What of a run must be the same in the sandbox and natively. */
export type Ending = { exitCode: number | null; stdout: string; stderr: string };

/**
 * Standard error without what is about places: frames, source lines and carets are told differently (files by their names in the submission, the library
 * left out), the class and the message of an error, its notes, causes and properties are not.
 */
export function endingOf(language: GeneratedProgram['language'], run: NativeEnding | RunOutcome): Ending {
  const bare = language === 'javascript' ? withoutNodeFrames : withoutTraceback;
  return { exitCode: run.exitCode, stdout: run.stdout, stderr: bare(run.stderr.replaceAll('/submission/', '')) };
}

function withoutNodeFrames(stderr: string): string {
  return (
    stderr
      // The place of an uncaught error: file and line, the source line, a caret.
      .replace(/^\n?(?:file:\/\/)?(?:main\.m?js|node:[\w/]+|<anonymous_script>):\d+\n.*\n[ \t]*[\^~]*\n+/m, '')
      .replace(/^Uncaught:\n/m, '')
      .replace(/\n +at [^\n]*?( \{)?$/gm, '$1')
      .replace(/\n +\.\.\. \d+ lines matching cause stack trace \.\.\./g, '')
      .replace(/\(Use `node --trace-\w+ \.\.\.` to show where the \w+ was [a-z]+\)\n/g, '')
      .replace(/\n\nNode\.js v[\d.]+\n$/, '\n')
      .replace(/^\(node:\d+\) /gm, '')
      // Which class an object is of that a promise was rejected with, the sandbox does not know.
      .replace(/reason "(?:#<\w+>|\[object \w+\])"/, 'reason "an object"')
      .trim()
  );
}

function withoutTraceback(stderr: string): string {
  return (
    stderr
      .replace(/^ {2}File ".*(?:\n .*)*\n/gm, '')
      .replace(/^Traceback \(most recent call last\):\n/gm, '')
      // Within an exception group.
      .replace(/^[ +|]*(?:Exception Group )?Traceback \(most recent call last\):\n/gm, '')
      .replace(/^ *\| {3,}(?:File .*|.*)\n/gm, '')
      .trim()
  );
}
