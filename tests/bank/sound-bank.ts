import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../..', import.meta.url));

const sound = fileURLToPath(new URL('./folders/sound', import.meta.url));

/** A bank of its own with the one sound question, to be changed by the test. */
export type SoundBank = {
  bank: string;
  question: string;
  read(file: string): Promise<string>;
  write(file: string, text: string): Promise<void>;
  edit(file: string, from: string, to: string): Promise<void>;
  remove(file: string): Promise<void>;
  discard(): Promise<void>;
};

export async function createSoundBank(): Promise<SoundBank> {
  const bank = await mkdtemp(join(tmpdir(), 'assay-bank-'));
  const question = join(bank, 'sound');
  await cp(sound, question, { recursive: true });
  const read = (file: string) => readFile(join(question, file), 'utf8');
  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(question, file)), { recursive: true });
    await writeFile(join(question, file), text);
  };
  return {
    bank,
    question,
    read,
    write,
    edit: async (file, from, to) => {
      const text = await read(file);
      if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
      await write(file, text.replace(from, to));
    },
    remove: (file) => rm(join(question, file), { recursive: true }),
    discard: () => rm(bank, { recursive: true }),
  };
}
