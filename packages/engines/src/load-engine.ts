import type { Language } from '@assay/core/runs';
import type { Engine } from './engine.ts';
import type { Clock } from './javascript/stopwatch.ts';

/** Loads the native parts, so only a process that runs candidate code may call it. `folder` is what `ensureEngines` made. */
export async function loadEngine(language: Language, folder: string, clock: Clock): Promise<Engine> {
  switch (language) {
    case 'javascript':
    case 'typescript': {
      const { createJavascriptEngine } = await import('./javascript/javascript-engine.ts');
      return createJavascriptEngine(folder, clock);
    }
    default:
      return language satisfies never;
  }
}
