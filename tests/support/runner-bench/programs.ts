import type { Language, RunCase, RunRequest } from '@assay/core/runs';
import { language } from '@assay/core/runs/schema';

/** What is measured of a language; one that this installation does not run is null in `languageOf`. */
export type Measured = 'javascript' | 'python' | 'sql';

const programs = {
  javascript: { entry: 'main.js', sum: 'console.log(1+1)', solve: 'function solve(n) { return n * 2 }' },
  python: { entry: 'main.py', sum: 'print(1+1)', solve: 'def solve(n):\n    return n * 2\n' },
  sql: { entry: 'main.sql', sum: 'select 1+1 as sum;', solve: 'select 1;' },
} as const satisfies Record<Measured, object>;

/** Numbers and calls and nothing else, which is where an interpreter in WebAssembly pays most. */
export const busyPython = `def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

def primes(limit):
    sieve = [True] * (limit + 1)
    for n in range(2, limit + 1):
        if sieve[n]:
            for multiple in range(n * n, limit + 1, n):
                sieve[multiple] = False
    return sum(sieve) - 2

print(fib(26), primes(800_000))
`;

export function languageOf(name: Measured): Language | null {
  const found = language.safeParse(name);
  return found.success ? found.data : null;
}

export function sumRequest(name: Measured, owner: string): RunRequest {
  return requestOf(name, owner, programs[name].sum, [{ kind: 'program', stdin: '' }]);
}

export function gradingRequest(name: Measured, owner: string, count: number): RunRequest {
  const cases: RunCase[] = Array.from({ length: count }, (_, i) => ({ kind: 'call', function: 'solve', arguments: [i] }));
  return { ...requestOf(name, owner, programs[name].solve, cases), priority: 'grading' };
}

export function requestOf(name: Measured, owner: string, source: string, cases: RunCase[]): RunRequest {
  const { entry } = programs[name];
  const found = languageOf(name);
  if (found === null) throw new Error(`${name} is not run here.`);
  return {
    owner,
    priority: 'candidate',
    language: found,
    files: { [entry]: source },
    entry,
    cases,
    limits: { timeMs: 5000, memoryMb: 256 },
  };
}
