import type { EngineName } from '@assay/core/runs';
import type { Clock } from './case/stopwatch.ts';
import type { Engine } from './engine.ts';

/** Loads the native parts, so only a process that runs candidate code may call it. `folder` is what `ensureEngines` made. */
export async function loadEngine(name: EngineName, folder: string, clock: Clock): Promise<Engine> {
  switch (name) {
    case 'javascript': {
      const { createJavascriptEngine } = await import('./javascript/javascript-engine.ts');
      return createJavascriptEngine(folder, clock);
    }
    case 'python': {
      const { createPythonEngine } = await import('./python/python-engine.ts');
      return createPythonEngine(folder, clock);
    }
    case 'sql': {
      const { createSqlEngine } = await import('./sql/sql-engine.ts');
      return createSqlEngine(folder, clock);
    }
    default:
      return name satisfies never;
  }
}
