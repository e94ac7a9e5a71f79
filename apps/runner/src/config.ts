import { z } from 'zod';

const environment = z.object({
  ASSAY_RUNNER_SOCKET: z.string().min(1),
  ASSAY_RUNNER_MEMORY_MB: z.coerce.number().int().min(64).default(1024),
  PATH: z.string().default('/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'),
});

export type Config = { socketPath: string; memoryMb: number; path: string };

export function readConfig(): Config {
  const { ASSAY_RUNNER_SOCKET, ASSAY_RUNNER_MEMORY_MB, PATH } = environment.parse(process.env);
  return { socketPath: ASSAY_RUNNER_SOCKET, memoryMb: ASSAY_RUNNER_MEMORY_MB, path: PATH };
}
