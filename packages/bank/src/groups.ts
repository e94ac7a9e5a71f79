import type { FrozenCase } from '@assay/core/questions';
import { anyOf, nearest, type Problems } from './problems.ts';
import type { YamlFile } from './yaml-file.ts';

/** `isWhole`: every case could be read; otherwise a group that seems empty may only be damaged. */
export type CasesOfFile = { file: string; cases: readonly FrozenCase[]; isWhole: boolean; lineOf(id: string): number | null };

/** The weight of each group: as written, or 1 for each that a case names. */
export function weighGroups(
  written: Readonly<Record<string, number>> | undefined,
  question: YamlFile,
  files: readonly CasesOfFile[],
  problems: Problems,
) {
  const named = new Set(files.flatMap(({ cases }) => cases.flatMap((frozenCase) => frozenCase.group ?? [])));
  if (written === undefined) return Object.fromEntries([...named].map((name) => [name, 1]));
  const known = Object.keys(written);
  for (const { file, cases, lineOf } of files) {
    for (const { id, group } of cases) {
      if (group === null || known.includes(group)) continue;
      const meant = nearest(group, known);
      const advice =
        meant === null ? `Write ${anyOf(known)}, or give \`${group}\` a weight in question.yaml.` : `Did you mean \`${meant}\`?`;
      problems.add(file, lineOf(id), `The group \`${group}\` is not in question.yaml. ${advice}`);
    }
  }
  if (!files.every(({ isWhole }) => isWhole)) return written;
  for (const name of known.filter((group) => !named.has(group))) {
    problems.add(question.file, question.lineOf(['groups', name]), `The group \`${name}\` has no case. Write one, or remove the group.`);
  }
  return written;
}

/** Case ids are permanent and name one case each. */
export function complainOfRepeatedIds(files: readonly CasesOfFile[], problems: Problems): void {
  const seen = new Map<string, string>();
  for (const { file, cases, lineOf } of files) {
    for (const { id } of cases) {
      const first = seen.get(id);
      if (first !== undefined) problems.add(file, lineOf(id), `The id ${id} already names a case in ${first}. Give this one a new UUID.`);
      seen.set(id, file);
    }
  }
}
