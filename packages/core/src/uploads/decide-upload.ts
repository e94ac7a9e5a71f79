import type { UploadRule } from '../questions/schema.ts';
import { safeName } from './safe-name.ts';
import { beginsAs } from './signature.ts';
import { uploadTypeOf } from './upload-types.ts';

export type UploadDecision = { kind: 'may'; name: string } | { kind: 'refused'; reason: string; message: string };

const refused = (reason: string, message: string): UploadDecision => ({ kind: 'refused', reason, message });

/** Of the other files of the item, those on their way included; the one that is replaced is not among them. */
export type OtherFiles = readonly { name: string }[];

/** Whether a file may be handed in as far as its name and size tell; asked by the page before it sends anything, and by the server. */
export function uploadDecision(rule: UploadRule, file: { name: string; bytes: number }, others: OtherFiles): UploadDecision {
  const reading = safeName(file.name);
  if (!reading.isUsable) return refused('name', reading.message);
  const { name } = reading;
  const type = uploadTypeOf(name);
  if (type === null || !rule.types.includes(type)) {
    return refused('type', `${name} is not among what can be handed in here: ${rule.types.join(', ')}.`);
  }
  if (file.bytes === 0) return refused('empty', `${name} is empty. Save it once more, then choose it again.`);
  if (file.bytes > rule.mostBytes) {
    return refused(
      'size',
      `${name} is larger than the ${megabytes(rule.mostBytes)} that one file may have. Leave out what can be made anew, or pack it.`,
    );
  }
  if (others.some((other) => other.name === name)) {
    return refused('same_name', `There is a file called ${name} already. Replace that one, or give this one another name.`);
  }
  if (others.length >= rule.mostFiles) {
    return refused(
      'number',
      `At most ${rule.mostFiles} ${rule.mostFiles === 1 ? 'file' : 'files'} can be handed in here. Remove one first, or pack several into a zip.`,
    );
  }
  return { kind: 'may', name };
}

/** Why a file that begins like this is not what its name says; null when it can be. */
export function lyingType(name: string, head: Uint8Array): string | null {
  const type = uploadTypeOf(name);
  if (type !== null && beginsAs(type, head)) return null;
  return `${name} does not look like a ${type ?? 'file'} file inside. Open it, save it as what its name says, then choose it again.`;
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 100_000) / 10} MB`;
