#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Half of a command's start is reading TypeScript: what was read once is kept.
enableCompileCache(fileURLToPath(new URL('../../../node_modules/.cache/assay/compiled', import.meta.url)));
await import('./main.ts');
