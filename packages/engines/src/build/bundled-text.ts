import type { BuildOptions } from 'esbuild';

/** What esbuild makes of one entry and all that it imports. */
export async function bundledText(entry: string, options: Omit<BuildOptions, 'entryPoints' | 'bundle' | 'write'>): Promise<string> {
  // Loaded here: only a first start bundles anything.
  const { build, stop } = await import('esbuild');
  const { outputFiles } = await build({ ...options, entryPoints: [entry], bundle: true, write: false });
  // Its service would stay for as long as we do.
  await stop();
  const text = outputFiles[0]?.text;
  if (text === undefined) throw new Error('esbuild wrote nothing.');
  return text;
}
