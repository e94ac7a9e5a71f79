/** The small type language of signatures: `int`, `float`, `string`, `boolean`, `null`, `T[]`, `{ a: T, b: T }`, `map<string, T>`, `A | B`, `(A | B)[]`. */
export type ValueType =
  | { kind: 'int' | 'float' | 'string' | 'boolean' | 'null' }
  | { kind: 'list'; item: ValueType }
  | { kind: 'map'; value: ValueType }
  | { kind: 'object'; fields: readonly { name: string; type: ValueType }[] }
  | { kind: 'union'; options: readonly ValueType[] };

export type TypeReading = { isType: true; type: ValueType } | { isType: false; message: string };

const deepestType = 12;

const meant: Readonly<Record<string, string>> = {
  integer: 'int',
  long: 'int',
  number: 'int or float',
  double: 'float',
  decimal: 'float',
  str: 'string',
  text: 'string',
  bool: 'boolean',
  undefined: 'null',
  none: 'null',
  nil: 'null',
  array: 'the element type and [], such as int[]',
  list: 'the element type and [], such as int[]',
  date: 'string (ISO 8601) or int (seconds)',
  datetime: 'string (ISO 8601) or int (seconds)',
  object: 'the fields, such as { id: string, size: int }',
  dict: 'map<string, T>',
  record: 'map<string, T>',
  any: 'the type that the cases have',
  unknown: 'the type that the cases have',
};

class TypeComplaint extends Error {}

export function parseValueType(text: string): TypeReading {
  if (text.length > 1000) return { isType: false, message: 'the type is longer than 1,000 characters; write a simpler one' };
  const reader = new Reader(text);
  try {
    const type = reader.union(0);
    reader.end();
    return { isType: true, type };
  } catch (error) {
    if (error instanceof TypeComplaint) return { isType: false, message: error.message };
    throw error;
  }
}

class Reader {
  readonly #tokens: readonly string[];
  #position = 0;

  constructor(text: string) {
    this.#tokens = text.match(/[A-Za-z_][A-Za-z0-9_]*|\S/g) ?? [];
  }

  union(depth: number): ValueType {
    if (depth > deepestType) throw new TypeComplaint('the type is nested too deeply; write a simpler one');
    const first = this.#lists(depth);
    const options = [first];
    while (this.#take('|')) options.push(this.#lists(depth));
    return options.length === 1 ? first : { kind: 'union', options };
  }

  end(): void {
    const rest = this.#tokens[this.#position];
    if (rest !== undefined) throw new TypeComplaint(`there is "${rest}" after the end of the type`);
  }

  #lists(depth: number): ValueType {
    let type = this.#single(depth);
    while (this.#take('[')) {
      this.#expect(']', 'lists are written T[]');
      type = { kind: 'list', item: type };
    }
    return type;
  }

  #single(depth: number): ValueType {
    const token = this.#next();
    if (token === '(') {
      const inner = this.union(depth + 1);
      this.#expect(')', 'a bracket is not closed');
      return inner;
    }
    if (token === '{') return this.#object(depth);
    switch (token) {
      case 'int':
      case 'float':
      case 'string':
      case 'boolean':
      case 'null':
        return { kind: token };
      case 'map':
        return this.#map(depth);
      default:
        throw new TypeComplaint(
          `"${token}" is not a type; write ${meant[token.toLowerCase()] ?? 'int, float, string, boolean, null, T[], { a: T } or map<string, T>'}`,
        );
    }
  }

  #map(depth: number): ValueType {
    const form = 'maps are written map<string, T>';
    this.#expect('<', form);
    this.#expect('string', form);
    this.#expect(',', form);
    const value = this.union(depth + 1);
    this.#expect('>', form);
    return { kind: 'map', value };
  }

  #object(depth: number): ValueType {
    const fields: { name: string; type: ValueType }[] = [];
    for (;;) {
      const name = this.#next();
      if (!/^[A-Za-z_]\w*$/.test(name))
        throw new TypeComplaint(`"${name}" is not a field name; objects are written { id: string, size: int }`);
      if (fields.some((field) => field.name === name)) throw new TypeComplaint(`the field "${name}" stands twice`);
      if (this.#take('?'))
        throw new TypeComplaint(`"${name}?" is not read; a field that may be missing is written ${name}: T | null and always present`);
      this.#expect(':', 'a field is written name: type');
      fields.push({ name, type: this.union(depth + 1) });
      if (this.#take(',') || this.#take(';')) {
        if (this.#take('}')) break;
        continue;
      }
      this.#expect('}', 'fields are separated by commas and closed by }');
      break;
    }
    return { kind: 'object', fields };
  }

  #next(): string {
    const token = this.#tokens[this.#position];
    if (token === undefined) throw new TypeComplaint('the type ends too early');
    this.#position += 1;
    return token;
  }

  #take(token: string): boolean {
    if (this.#tokens[this.#position] !== token) return false;
    this.#position += 1;
    return true;
  }

  #expect(token: string, form: string): void {
    if (this.#take(token)) return;
    const found = this.#tokens[this.#position];
    throw new TypeComplaint(`${found === undefined ? 'it ends' : `"${found}" stands`} where "${token}" should be: ${form}`);
  }
}

/** The type in its own language again. */
export function showType(type: ValueType): string {
  switch (type.kind) {
    case 'list':
      return `${type.item.kind === 'union' ? `(${showType(type.item)})` : showType(type.item)}[]`;
    case 'map':
      return `map<string, ${showType(type.value)}>`;
    case 'object':
      return `{ ${type.fields.map((field) => `${field.name}: ${showType(field.type)}`).join(', ')} }`;
    case 'union':
      return type.options.map(showType).join(' | ');
    default:
      return type.kind;
  }
}
