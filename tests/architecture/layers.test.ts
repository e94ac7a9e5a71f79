import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importsOf, root, sourcesIn } from './imports.ts';

/** Who may import whom. Arrows point down only; what is not listed here fails. */
const mayImport: Record<string, readonly string[]> = {
  'packages/core': [],
  'packages/similarity': [],
  'packages/stats': [],
  'packages/bank': ['core'],
  'packages/db': ['core'],
  'packages/engines': ['core'],
  'packages/runner-pool': ['core'],
  'packages/integrations': ['core'],
  'packages/ui': ['core'],
  'packages/jobs': ['core', 'db'],
  'packages/services': ['core', 'similarity', 'stats', 'bank', 'db', 'jobs', 'integrations'],
  'packages/http': ['core', 'services'],
  'packages/api-client': ['core', 'http'],
  'packages/tooling': [],
  'apps/candidate': ['core', 'ui', 'api-client'],
  'apps/admin': ['core', 'ui', 'api-client'],
  'apps/server': ['core', 'bank', 'db', 'jobs', 'runner-pool', 'integrations', 'services', 'http'],
  'apps/runner': ['core', 'engines', 'runner-pool'],
  'apps/cli': ['core', 'similarity', 'stats', 'bank', 'db', 'jobs', 'runner-pool', 'integrations', 'services'],
};

const workspaces = ['packages', 'apps'].flatMap((kind) => readdirSync(join(root, kind)).map((name) => `${kind}/${name}`));

test('every workspace stands in the table', () => {
  expect(workspaces.toSorted()).toEqual(Object.keys(mayImport).toSorted());
});

const packageOf = (specifier: string): string | undefined => /^@assay\/([^/]+)/.exec(specifier)?.[1];

test.each(workspaces)('%s imports only what lies below it', (workspace) => {
  const allowed = new Set(mayImport[workspace]);
  const own = workspace.split('/')[1];
  const strays = sourcesIn(workspace).flatMap((file) =>
    importsOf(file)
      .filter(({ specifier }) => {
        const imported = packageOf(specifier);
        return imported !== undefined && (imported === own || !allowed.has(imported));
      })
      .map(({ specifier }) => `${file} imports ${specifier}`),
  );
  expect(strays).toEqual([]);
});

test.each(workspaces)('%s names in its package.json just the packages it imports', (workspace) => {
  const manifest = JSON.parse(readFileSync(join(root, workspace, 'package.json'), 'utf8'));
  const named = Object.keys(manifest.dependencies ?? {}).flatMap((name) => packageOf(name) ?? []);
  const imported = sourcesIn(workspace).flatMap((file) => importsOf(file).flatMap(({ specifier }) => packageOf(specifier) ?? []));
  expect(named.toSorted()).toEqual([...new Set(imported)].toSorted());
});

test('api-client takes only types from http', () => {
  const values = sourcesIn('packages/api-client').flatMap((file) =>
    importsOf(file).filter(({ specifier, kind }) => packageOf(specifier) === 'http' && kind !== 'type'),
  );
  expect(values).toEqual([]);
});

/** What is large comes with the page that shows it, so it is in no index that a first page loads. */
const partsOfUi: readonly string[] = ['@assay/ui/styles.css', '@assay/ui/editor', '@assay/ui/replay'];

test('packages are entered through their index, core through its areas', () => {
  const deep = [...workspaces, 'tests'].flatMap((folder) =>
    sourcesIn(folder).flatMap((file) =>
      importsOf(file)
        .filter(({ specifier }) => specifier.startsWith('@assay/') && specifier.split('/').length > 2)
        .filter(({ specifier }) => !specifier.startsWith('@assay/core/') && !partsOfUi.includes(specifier))
        .map(({ specifier }) => `${file} imports ${specifier}`),
    ),
  );
  expect(deep).toEqual([]);
});

test('only engines loads what runs candidate code, and only the runner loads engines', () => {
  const loaders = workspaces.flatMap((workspace) =>
    sourcesIn(workspace).filter((file) =>
      importsOf(file).some(({ specifier }) => /^(?:isolated-vm|pyodide|sql\.js)(?:$|\/)/.test(specifier)),
    ),
  );
  expect(loaders.filter((file) => !file.startsWith('packages/engines/'))).toEqual([]);
});

test('a feature imports no other feature', () => {
  const featureOf = (path: string): string | undefined => /apps\/(?:candidate|admin)\/src\/features\/([^/]+)\//.exec(path)?.[1];
  const strays = ['apps/candidate', 'apps/admin'].flatMap((app) =>
    sourcesIn(app).flatMap((file) => {
      const own = featureOf(file);
      if (own === undefined) return [];
      return importsOf(file)
        .filter(({ specifier }) => {
          const imported = specifier.startsWith('.') ? featureOf(join(file, '..', specifier)) : undefined;
          return imported !== undefined && imported !== own;
        })
        .map(({ specifier }) => `${file} imports ${specifier}`);
    }),
  );
  expect(strays).toEqual([]);
});

test('the top level holds what the customer fixed, and dotfiles', () => {
  const visible = readdirSync(root).filter((name) => !name.startsWith('.') && !['node_modules', 'data'].includes(name));
  expect(visible.toSorted()).toEqual(
    ['README.md', 'apps', 'package-lock.json', 'package.json', 'packages', 'question-bank', 'tests', 'tsconfig.json'].toSorted(),
  );
});
