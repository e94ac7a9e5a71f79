import { expect, test } from 'vitest';
import { adviceFor, launchesFor } from './layers.ts';

const child = { file: '/app/child.mjs', args: ['/app/engines'], readable: ['/app/child.mjs', '/app/engines'] };
const engine = { dataLimitMb: 4096 };
const machine = { path: '', isRoot: false, platform: 'linux', execPath: process.execPath } as const;

test('always ends with a launch that needs nothing but Node', () => {
  const launches = launchesFor(child, { ...machine, platform: 'darwin' });
  expect(launches.map((launch) => [launch.command, launch.kind])).toEqual([[process.execPath, 'plain']]);
  expect(launches[0]?.argsFor(engine)).toContain('--permission');
});

test('lets a child read the files of the engine and nothing else', () => {
  const [launch] = launchesFor(child, { ...machine, platform: 'darwin' });
  const readable = launch?.argsFor(engine).filter((arg) => arg.startsWith('--allow-fs-read='));
  expect(readable).toEqual(['--allow-fs-read=/app/child.mjs', '--allow-fs-read=/app/engines', '--allow-fs-read=/etc/alpine-release']);
});

test('says what to install where only the isolate stands there', () => {
  expect(adviceFor('bubblewrap', 'linux')).toBeNull();
  expect(adviceFor('plain', 'linux')).toMatch(/bubblewrap/);
  expect(adviceFor('uid', 'linux')).toMatch(/bubblewrap/);
});
