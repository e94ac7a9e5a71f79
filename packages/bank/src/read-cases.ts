import type { Json } from '@assay/core';
import type { FrozenCase, Signature } from '@assay/core/questions';
import { callCase, mostCases, programCase } from './cases-file.ts';
import { parseWith, suggestedId } from './complaints.ts';
import { type Folder, longestFileBytes, readText } from './folder.ts';
import type { CasesOfFile } from './groups.ts';
import type { Problems } from './problems.ts';
import { encodeValue, isRecord, isTooDeep, misfitOf, nameOf } from './value-fit.ts';
import { parseValueType, type ValueType } from './value-type.ts';
import { parseYaml, type YamlFile } from './yaml-file.ts';

/** A signature whose types are understood. */
export type TypedSignature = { name: string; parameters: readonly { name: string; type: ValueType }[]; returns: ValueType };

export const sampleFile = 'tests/sample.yaml';
export const hiddenFile = 'tests/hidden.yaml';

export function typeSignature(signature: Signature, yaml: YamlFile, problems: Problems): TypedSignature | null {
  const read = (text: string, path: readonly PropertyKey[], place: string): ValueType | null => {
    const reading = parseValueType(text);
    if (reading.isType) return reading.type;
    problems.add(yaml.file, yaml.lineOf(['signature', ...path]), `The type of ${place}, "${text}", cannot be read: ${reading.message}.`);
    return null;
  };
  const names = signature.parameters.map((parameter) => parameter.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    problems.add(yaml.file, yaml.lineOf(['signature', 'parameters']), `Two parameters are called \`${twice}\`. Rename one.`);
  const parameters = signature.parameters.flatMap(({ name, type: text }, index) => {
    const type = read(text, ['parameters', index, 'type'], `the parameter \`${name}\``);
    return type === null ? [] : [{ name, type }];
  });
  const returns = read(signature.returns, ['returns'], 'what is returned');
  if (returns === null || parameters.length !== names.length || twice !== undefined) return null;
  return { name: signature.name, parameters, returns };
}

/** The cases of one YAML file. `signature` is null for a program. */
export async function readCases(folder: Folder, file: string, isSample: boolean, signature: TypedSignature | null): Promise<CasesOfFile> {
  const { problems } = folder;
  const none: CasesOfFile = { file, cases: [], isWhole: false, lineOf: () => null };
  const needed = isSample
    ? 'the cases that a candidate sees: a list of { id, group, why, arguments, expected }'
    : 'the cases that decide the grade and never leave the server';
  const text = await readText(folder, file, longestFileBytes.yaml, needed);
  const yaml = text === null ? null : parseYaml(file, text, problems);
  if (yaml === null) return none;
  if (!Array.isArray(yaml.value) || yaml.value.length === 0) {
    problems.add(file, 1, 'The file must be a list with at least one case. Begin each with `- id:`.');
    return none;
  }
  if (yaml.value.length > mostCases) {
    problems.add(
      file,
      yaml.lineOf([mostCases]),
      `There are ${yaml.value.length} cases; at most ${mostCases} are run. Remove the ones that find nothing new.`,
    );
    return none;
  }
  const indexOf = new Map<string, number>();
  const cases = yaml.value.flatMap((value: unknown, index) => {
    const read = readCase(yaml, value, index, isSample, signature, problems);
    // The later of two cases with one id is the one to complain about.
    if (read !== null) indexOf.set(read.id, index);
    return read ?? [];
  });
  return { file, cases, isWhole: cases.length === yaml.value.length, lineOf: (id) => yaml.lineOf([indexOf.get(id) ?? 0]) };
}

function readCase(
  yaml: YamlFile,
  value: unknown,
  index: number,
  isSample: boolean,
  signature: TypedSignature | null,
  problems: Problems,
): FrozenCase | null {
  const at = [index];
  if (isRecord(value) && !callCase.shape.id.safeParse(value['id']).success) {
    const id = suggestedId(`${yaml.file} ${index} ${JSON.stringify(value)}`);
    const found =
      value['id'] === undefined ? 'The case has no `id`' : `The \`id\` of the case is ${nameOf(value['id'])} and no version 4 UUID`;
    problems.add(yaml.file, yaml.lineOf([index, 'id']), `${found}. Write for example \`id: ${id}\` and never change it again.`);
    return null;
  }
  if (signature === null) {
    const program = parseWith(programCase, yaml, value, at, problems);
    if (program === null) return null;
    return { ...frame(program, isSample), input: { kind: 'program', stdin: program.stdin }, expected: program.stdout };
  }
  const call = parseWith(callCase, yaml, value, at, problems);
  if (call === null) return null;
  const complain = (path: readonly PropertyKey[], sentence: string | null) => {
    if (sentence !== null) problems.add(yaml.file, yaml.lineOf([index, ...path]), `${sentence}.`);
    return sentence === null;
  };
  const isFit =
    complain(['arguments'], argumentsMisfit(call.arguments, signature)) &&
    complain(
      ['expected'],
      isTooDeep(call.expected)
        ? 'expected is nested too deeply; write a flatter case'
        : misfitOf(call.expected, signature.returns, 'expected', true),
    );
  if (!isFit) return null;
  const input = callOf(signature, call.arguments);
  return input === null ? null : { ...frame(call, isSample), input, expected: encodeValue(call.expected) };
}

/** What keeps a list of arguments from fitting the signature. */
export function argumentsMisfit(values: readonly unknown[], { name, parameters }: TypedSignature): string | null {
  if (values.length !== parameters.length) {
    const names = parameters.map((parameter) => parameter.name).join(', ');
    return `${name} takes ${parameters.length} ${parameters.length === 1 ? 'argument' : 'arguments'} (${names}), the case has ${values.length}; write one list with all of them`;
  }
  if (isTooDeep(values)) return 'the arguments are nested too deeply; write a flatter case';
  for (const [index, parameter] of parameters.entries()) {
    const misfit = misfitOf(values[index], parameter.type, parameter.name, false);
    if (misfit !== null) return misfit;
  }
  return null;
}

/** @param values fit the signature */
export function callOf(signature: TypedSignature, values: readonly unknown[]): Extract<FrozenCase['input'], { kind: 'call' }> {
  return { kind: 'call', function: signature.name, arguments: values.map(jsonOf) };
}

/** An argument as JSON; numbers are finite because it fits its type. */
function jsonOf(value: unknown): Json {
  if (Array.isArray(value)) return value.map(jsonOf);
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, jsonOf(held)]));
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

type Named = { id: string; group?: string | undefined; why: string };

export function frame({ id, group, why }: Named, isSample: boolean): Pick<FrozenCase, 'id' | 'group' | 'why' | 'isSample'> {
  return { id, group: group ?? null, why, isSample };
}
