import { createSample, createSetUpLink, hasOwner } from '@assay/services';
import { compose, createLog, systemContext } from '../compose.ts';
import { type Config, environmentWithRunner, readConfig } from '../config.ts';
import { prepareDataDir } from '../secret.ts';
import { type Child, keepRunning } from './child.ts';
import { type KeptRunner, keepRunner } from './keep-runner.ts';

/**
 * Starts the runner, `work` and `serve`, each in a process of its own, prints where to go, and stops them in the opposite order: nobody new
 * comes in, what is under way ends, then the runner goes.
 */
export async function startAll(): Promise<void> {
  const config = readConfig();
  const log = createLog(config, 'start');
  prepareDataDir(config.dataDir);
  const onRestart = (reason: string) => log.error(`${reason}; starting it again`);
  const runner = await keepRunner(config.runnerMemoryMb, onRestart);
  const environment = environmentWithRunner(runner.socketPath);
  const { context, release } = await compose(config, runner.socketPath, log);
  const work = keepRunning({ name: 'work', file: new URL('../work.ts', import.meta.url), environment, onRestart });
  const serve = keepRunning({ name: 'serve', file: new URL('../serve.ts', import.meta.url), environment, onRestart });
  const children: Child[] = [serve, work];
  stopOnSignal(children, runner, release);
  try {
    await Promise.all([work.ready, serve.ready]);
  } catch (error) {
    await stopAll(children, runner, release);
    throw error;
  }
  console.log(`Assay serves ${config.publicUrl} (data in ${config.dataDir}).`);
  for (const line of sandboxLines(runner)) console.log(line);
  await printLinks(config, systemContext(context, 'start'));
}

function sandboxLines({ layers, advice }: KeptRunner): string[] {
  const active = `Sandbox: ${layers.join(' · ')}`;
  return advice === null ? [active] : [active, `Sandbox advice: ${advice}`];
}

async function printLinks(config: Config, ctx: ReturnType<typeof systemContext>): Promise<void> {
  if (!(await hasOwner(ctx))) {
    const { url } = await createSetUpLink(ctx, { email: null });
    console.log(`Owner set-up: ${url}`);
  }
  if (!config.isLoopback) return;
  const sample = await createSample(ctx);
  console.log(sample === null ? 'No sample attempt: the bank holds too few live questions.' : `Sample attempt: ${sample.url}`);
}

async function stopAll(children: readonly Child[], runner: KeptRunner, release: () => Promise<void>): Promise<void> {
  for (const child of children) await child.stop();
  await runner.stop();
  await release();
}

function stopOnSignal(children: readonly Child[], runner: KeptRunner, release: () => Promise<void>): void {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await stopAll(children, runner, release);
    process.exit();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
