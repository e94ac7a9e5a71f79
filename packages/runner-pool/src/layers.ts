import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { EngineProfile } from './engine-profile.ts';

/** How a child is started: the program and its arguments, and what that puts between candidate code and the server. */
export type Launch = {
  command: string;
  /** Without the name of the engine, which comes last. */
  argsFor(engine: Pick<EngineProfile, 'dataLimitMb'>): readonly string[];
  layers: readonly string[];
  kind: 'bubblewrap' | 'uid' | 'plain';
};

export type ChildProgram = {
  /** The file that Node starts. */
  file: string;
  args: readonly string[];
  /** Files and folders of the engine, the only ones a child may read. */
  readable: readonly string[];
};

type Machine = { path: string; isRoot: boolean; platform: NodeJS.Platform; execPath: string };

const nobody = '65534';

/** Every way to start a child on this machine, strongest first; a probe run shows which of them really works. */
export function launchesFor(child: ChildProgram, machine: Machine): readonly Launch[] {
  const node = nodeArguments(child);
  const inner = ['isolate: no file, network or process in reach', 'memory and time watchdog'];
  const permission = 'node permission model: engine files only';
  const tool = (name: string) => (machine.platform === 'linux' ? findProgram(name, machine.path) : null);
  const prlimit = tool('prlimit');
  const limited = (command: string, args: readonly string[]): Pick<Launch, 'command' | 'argsFor'> =>
    prlimit === null
      ? { command, argsFor: () => args }
      : {
          command: prlimit,
          argsFor: ({ dataLimitMb }) => [`--data=${dataLimitMb * 1024 * 1024}`, '--core=0', '--', command, ...args],
        };
  const limitLayer = prlimit === null ? [] : ['prlimit: data segment and core files'];
  const launches: Launch[] = [];

  const bwrap = tool('bwrap');
  const setpriv = tool('setpriv');
  const dies = ['--no-new-privs', '--pdeathsig', 'KILL'];
  const asNobody = ['--reuid', nobody, '--regid', nobody, '--clear-groups', ...dies, '--'];
  const user = 'another user without privileges';
  if (bwrap !== null) {
    const wrapped = [...bubblewrapArguments(child, machine.execPath), '--', machine.execPath, ...node];
    const layers = [...inner, permission, ...limitLayer, 'bubblewrap: no network, own processes, engine files only'];
    if (machine.isRoot && setpriv !== null) {
      launches.push({ ...limited(setpriv, [...asNobody, bwrap, ...wrapped]), kind: 'bubblewrap', layers: [...layers, user] });
    }
    launches.push({ ...limited(bwrap, wrapped), kind: 'bubblewrap', layers });
  }
  if (setpriv !== null) {
    if (machine.isRoot) {
      const run = limited(setpriv, [...asNobody, machine.execPath, ...node]);
      launches.push({ ...run, kind: 'uid', layers: [...inner, permission, ...limitLayer, user] });
    }
    const run = limited(setpriv, [...dies, '--', machine.execPath, ...node]);
    launches.push({ ...run, kind: 'plain', layers: [...inner, permission, ...limitLayer] });
  }
  launches.push({ ...limited(machine.execPath, node), kind: 'plain', layers: [...inner, permission, ...limitLayer] });
  return launches;
}

/** What to install where only the isolate (and no layer against a hole in V8) stands there. */
export function adviceFor(kind: Launch['kind'], platform: NodeJS.Platform): string | null {
  switch (kind) {
    case 'bubblewrap':
      return null;
    case 'uid':
      return 'Candidate code runs as another user but sees the network. Install bubblewrap (Debian and Ubuntu: apt-get install bubblewrap).';
    case 'plain':
      return platform === 'linux'
        ? 'Only the V8 isolate stands between candidate code and this server. Install bubblewrap (Debian and Ubuntu: apt-get install bubblewrap), or allow it unprivileged user namespaces.'
        : 'Only the V8 isolate stands between candidate code and this machine. For real candidates use Linux with bubblewrap.';
    default:
      return kind satisfies never;
  }
}

function nodeArguments(child: ChildProgram): string[] {
  return [
    // isolated-vm cannot work beside Node's own start-up snapshot.
    '--no-node-snapshot',
    '--permission',
    '--allow-addons',
    // isolated-vm's loader looks whether this is Alpine before it picks its binary.
    ...[...child.readable, '/etc/alpine-release'].map((path) => `--allow-fs-read=${path}`),
    '--disable-warning=SecurityWarning',
    child.file,
    ...child.args,
  ];
}

function bubblewrapArguments(child: ChildProgram, execPath: string): string[] {
  const system = ['/usr', '/lib', '/lib64', '/bin', '/etc/ld.so.cache', '/nix/store'].filter((path) => existsSync(path));
  const bind = (path: string) => ['--ro-bind', path, path];
  return [
    '--unshare-all',
    '--die-with-parent',
    '--new-session',
    '--cap-drop',
    'ALL',
    '--clearenv',
    ...system.flatMap(bind),
    '--proc',
    '/proc',
    '--dev',
    '/dev',
    ...[...new Set([execPath, ...child.readable])].flatMap(bind),
    '--chdir',
    '/',
  ];
}

function findProgram(name: string, path: string): string | null {
  for (const folder of path.split(delimiter)) {
    const file = join(folder, name);
    if (folder !== '' && isExecutable(file)) return file;
  }
  return null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
