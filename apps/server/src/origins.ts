import type { Config } from './config.ts';

/** Where our own pages may be: the two public addresses and, on a loopback host, each of its names. */
export function originsOf(config: Pick<Config, 'publicUrl' | 'candidateUrl' | 'isLoopback' | 'port'>): readonly string[] {
  const origins = [config.publicUrl, config.candidateUrl].map((url) => new URL(url).origin);
  if (config.isLoopback) origins.push(...['localhost', '127.0.0.1', '[::1]'].map((name) => `http://${name}:${config.port}`));
  return [...new Set(origins)];
}
