import { serveSupervisor } from '@assay/runner-pool';
import { composeSupervisor } from './compose.ts';
import { readConfig } from './config.ts';

const config = readConfig();
const supervisor = await composeSupervisor(config);
const server = await serveSupervisor(supervisor, config.socketPath);

let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await supervisor.close();
  await server.close();
  process.exit(0);
}

process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
// Whoever started us holds the other end: when it is gone, so are we.
process.stdin.on('end', () => void stop()).on('error', () => void stop());
process.stdin.resume();

const { layers, advice } = supervisor.health();
process.stdout.write(`${JSON.stringify({ ready: true, layers, advice })}\n`);
