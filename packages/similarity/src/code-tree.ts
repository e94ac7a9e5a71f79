import type { SyntaxNode } from './syntax-tree.ts';

/**
 * A tree in which the spellings of one thing are one: kinds of loop, of function and of assignment, `x += 1`, `i++` and `x = x + 1`, `a < b`
 * and `b > a`, `not a == b` and `a != b`. Types, imports and comments are gone: changing them costs nothing.
 */
export type CodeNode = {
  /** A leaf's is `name`, `number`, `string` or `word`. */
  readonly kind: string;
  /** An operator, or a leaf's text. */
  readonly word: string;
  readonly line: number;
  readonly children: readonly CodeNode[];
};

export const isLeaf = (node: CodeNode): boolean =>
  node.kind === 'name' || node.kind === 'number' || node.kind === 'string' || node.kind === 'word';

const skipped =
  /^(type_annotation|type_parameters|type_arguments|accessibility_modifier|modifiers|type|import_statement|import_from_statement|import_declaration|package_declaration|interface_declaration|type_alias_declaration|pass_statement|empty_statement|decorator|generic_type|type_identifier|predefined_type|integral_type|floating_point_type|boolean_type|void_type|array_type|dimensions|throws|override_modifier|asserts_annotation|future_import_statement|line_continuation|escape_sequence|hash_bang_line)$/;

/** Wrappers that say nothing themselves. */
const transparent = new Set(
  (
    'expression_statement parenthesized_expression block statement_block module program argument_list arguments parameters formal_parameters else_clause ' +
    'lexical_declaration variable_declaration local_variable_declaration field_declaration as_expression non_null_expression satisfies_expression class_body ERROR ' +
    'typed_parameter required_parameter optional_parameter formal_parameter condition export_statement public_field_definition ' +
    'switch_body switch_block interpolation template_substitution type_assertion await await_expression finally_clause spread_parameter constructor_body keyword_argument'
  ).split(' '),
);

const kindOf: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    LOOP: 'while_statement for_statement for_in_statement do_statement enhanced_for_statement',
    FN: 'function_declaration arrow_function function_expression function method_definition function_definition lambda method_declaration generator_function_declaration generator_function lambda_expression constructor_declaration',
    ASG: 'assignment assignment_expression variable_declarator named_expression',
    BOOL: 'boolean_operator',
    STR: 'template_string f_string concatenated_string',
    LIST: 'list array array_initializer',
    TUPLE: 'tuple expression_list pattern_list tuple_pattern array_pattern',
    DICT: 'dictionary object object_pattern set',
    PAIR: 'pair',
    CALL: 'call call_expression method_invocation new_expression object_creation_expression array_creation_expression',
    SUB: 'subscript subscript_expression array_access',
    ATTR: 'attribute member_expression field_access',
    IF: 'if_statement conditional_expression ternary_expression elif_clause if_expression',
    RET: 'return_statement',
    COMP: 'list_comprehension set_comprehension dictionary_comprehension generator_expression',
    EACH: 'for_in_clause',
    WHEN: 'if_clause',
    CLASS: 'class_declaration class_definition class',
    THROW: 'throw_statement raise_statement',
    CASE: 'switch_case switch_default case_clause switch_block_statement_group',
    SWITCH: 'switch_statement match_statement switch_expression',
    SPREAD: 'spread_element rest_pattern list_splat dictionary_splat list_splat_pattern',
  }).flatMap(([kind, types]) => types.split(' ').map((type) => [type, kind])),
);

/** The languages' spellings of one operator. */
const sameOperator: Readonly<Record<string, string>> = {
  '===': '==',
  '!==': '!=',
  is: '==',
  'is not': '!=',
  'not in': 'in',
  '&&': 'and',
  '||': 'or',
  '??': 'or',
};
const mirrored: Readonly<Record<string, string>> = { '>': '<', '>=': '<=' };
const opposite: Readonly<Record<string, string>> = { '<': '>=', '>=': '<', '>': '<=', '<=': '>', '==': '!=', '!=': '==' };
const comparison = /^(<|>|<=|>=|==|!=|in|instanceof)$/;
const operatorSign =
  /^(<|>|<=|>=|={2,3}|!={1,2}|[-+*/%&|^~]|\/\/|\*\*|&&|\|\||\?\?|and|or|not|in|is|is not|not in|<<|>>|>>>|instanceof|@)$/;
/** Signs and keywords whose meaning the kind of the node around them has already. */
const flags = /^(true|false|True|False|None|null|undefined|this|self|super|break|continue)$/;

/** One node of the grammar is none, one or several of ours. */
export function codeTree(root: SyntaxNode): CodeNode {
  return { kind: 'FILE', word: '', line: 1, children: root.children.flatMap(converted) };
}

function converted(node: SyntaxNode): CodeNode[] {
  if (skipped.test(node.type) || node.field === 'return_type' || node.field === 'type') return [];
  if (node.children.length === 0) return leafOf(node);
  const special = specials[node.type]?.(node);
  if (special !== undefined) return special;
  if (isDocumentation(node)) return [];
  const children = node.children.flatMap(converted);
  if (transparent.has(node.type)) return children;
  const kind = kindOf[node.type] ?? node.type;
  if (kind === 'ASG') return assigned(node.line, children);
  return [{ kind, word: '', line: node.line, children }];
}

function leafOf({ type, text, line, isNamed }: SyntaxNode): CodeNode[] {
  const leaf = (kind: string): CodeNode[] => [{ kind, word: text, line, children: [] }];
  if (/identifier/.test(type) && text !== 'undefined') return flags.test(text) ? leaf('word') : leaf('name');
  if (/number|integer|float|decimal|hex/.test(type)) return leaf('number');
  if (/string|character/.test(type)) return leaf('string');
  if (isNamed || flags.test(text)) return leaf('word');
  return [];
}

/** A string that stands alone as a statement: documentation, or 'use strict'. */
const isDocumentation = ({ type, children: [only, ...others] }: SyntaxNode): boolean =>
  type === 'expression_statement' && only?.type === 'string' && others.every((other) => other.text === ';');

const inField = (node: SyntaxNode, field: string): CodeNode[] => node.children.filter((child) => child.field === field).flatMap(converted);
const signIn = (node: SyntaxNode): string =>
  node.children
    .filter((child) => !child.isNamed)
    .map((child) => (child.children.length === 0 ? child.text : child.children.map(({ text }) => text).join(' ')))
    .filter((text) => operatorSign.test(text))
    .join(' ');

function operation(kind: string, sign: string, line: number, operands: readonly CodeNode[]): CodeNode {
  const word = sameOperator[sign] ?? sign;
  const straight = mirrored[word];
  if (straight !== undefined && operands.length === 2) return { kind: 'CMP', word: straight, line, children: operands.toReversed() };
  const [first, second, third] = operands;
  const [left, right, ...more] = sign.split(' ');
  // `a < b <= c` of Python.
  if (
    left !== undefined &&
    right !== undefined &&
    more.length === 0 &&
    comparison.test(left) &&
    comparison.test(right) &&
    first &&
    second &&
    third
  )
    return {
      kind: 'BOOL',
      word: 'and',
      line,
      children: [operation('CMP', left, line, [first, second]), operation('CMP', right, line, [second, third])],
    };
  if (comparison.test(word)) return { kind: 'CMP', word, line, children: operands };
  return { kind: word === 'and' || word === 'or' ? 'BOOL' : kind, word, line, children: operands };
}

function negated(operands: readonly CodeNode[], line: number): CodeNode[] {
  const [only] = operands;
  if (operands.length === 1 && only?.kind === 'CMP') {
    const word = opposite[only.word];
    if (word !== undefined) return [operation('CMP', word, line, only.children)];
  }
  if (operands.length === 1 && only?.kind === 'NOT') return [...only.children];
  return [{ kind: 'NOT', word: '', line, children: operands }];
}

const assignment = (line: number, target: readonly CodeNode[], value: readonly CodeNode[]): CodeNode => ({
  kind: 'ASG',
  word: '',
  line,
  children: [...target, ...value],
});

/** `a, b = c, d` is two assignments. */
export function assigned(line: number, children: readonly CodeNode[]): CodeNode[] {
  const [target, value] = children;
  if (target?.kind === 'TUPLE' && (value?.kind === 'TUPLE' || value?.kind === 'LIST') && target.children.length === value.children.length)
    return target.children.map((part, index) => assignment(line, [part], value.children.slice(index, index + 1)));
  return [{ kind: 'ASG', word: '', line, children }];
}

function changed(node: SyntaxNode, target: readonly CodeNode[], sign: string, value: readonly CodeNode[]): CodeNode[] {
  return [assignment(node.line, target, [operation('BIN', sign, node.line, [...target, ...value])])];
}

const one = (line: number): CodeNode => ({ kind: 'number', word: '1', line, children: [] });

const binary = (node: SyntaxNode): CodeNode[] => [
  operation('BIN', signIn(node), node.line, node.children.filter((child) => child.isNamed).flatMap(converted)),
];

function unary(node: SyntaxNode): CodeNode[] {
  const operands = node.children.filter((child) => child.isNamed).flatMap(converted);
  const sign = node.children.find((child) => !child.isNamed)?.text ?? '';
  if (sign === '!' || sign === 'not') return negated(operands, node.line);
  return [{ kind: 'UN', word: sign, line: node.line, children: operands }];
}

function augmented(node: SyntaxNode): CodeNode[] {
  const sign = node.children.find((child) => child.field === 'operator')?.text ?? node.children[1]?.text ?? '';
  return changed(node, inField(node, 'left'), sign.replace(/=$/, ''), inField(node, 'right'));
}

function counted(node: SyntaxNode): CodeNode[] {
  const operands = node.children.filter((child) => child.isNamed).flatMap(converted);
  const sign = node.children.find((child) => !child.isNamed)?.text ?? '++';
  return changed(node, operands, sign.slice(1), [one(node.line)]);
}

/** `for (a; b; c) d` becomes `a; while (b) { d; c }`. */
function counting(node: SyntaxNode): CodeNode[] {
  const part = (...fields: string[]) => fields.flatMap((field) => inField(node, field));
  return [
    ...part('initializer', 'init'),
    { kind: 'LOOP', word: '', line: node.line, children: [...part('condition'), ...part('body'), ...part('increment', 'update')] },
  ];
}

/** `for i in range(…)` of Python becomes the loop that counts; other loops over something stay. */
function forOfPython(node: SyntaxNode): CodeNode[] {
  const target = inField(node, 'left');
  const over = inField(node, 'right');
  const body = inField(node, 'body');
  const rest = inField(node, 'alternative');
  const [call] = over;
  const [callee, ...bounds] = call?.children ?? [];
  const [name] = target;
  if (call?.kind !== 'CALL' || callee?.word !== 'range' || bounds.length === 0 || name === undefined)
    return [
      {
        kind: 'LOOP',
        word: '',
        line: node.line,
        children: [{ kind: 'EACH', word: '', line: node.line, children: [...target, ...over] }, ...body, ...rest],
      },
    ];
  const { line } = node;
  const [from, to] = bounds.length === 1 ? [{ kind: 'number', word: '0', line, children: [] }, bounds[0]] : [bounds[0], bounds[1]];
  const step = bounds[2];
  const goesDown = step?.kind === 'UN';
  const by = goesDown ? step.children : step === undefined ? [one(line)] : [step];
  return [
    assignment(line, [name], from === undefined ? [] : [from]),
    {
      kind: 'LOOP',
      word: '',
      line,
      children: [
        operation('CMP', goesDown ? '>' : '<', line, [name, ...(to === undefined ? [] : [to])]),
        ...body,
        assignment(line, [name], [operation('BIN', goesDown ? '-' : '+', line, [name, ...by])]),
        ...rest,
      ],
    },
  ];
}

function loopOver(node: SyntaxNode): CodeNode[] {
  const over = [...inField(node, 'name'), ...inField(node, 'left'), ...inField(node, 'value'), ...inField(node, 'right')];
  return [
    {
      kind: 'LOOP',
      word: '',
      line: node.line,
      children: [{ kind: 'EACH', word: '', line: node.line, children: over }, ...inField(node, 'body')],
    },
  ];
}

/** `if (not a) b else c` becomes `if (a) c else b`. */
function choice(node: SyntaxNode): CodeNode[] {
  const inOrder =
    node.type === 'conditional_expression'
      ? node.children.filter((child) => child.isNamed).map((child) => converted(child))
      : ['condition', 'consequence', 'alternative'].map((field) => inField(node, field));
  const [condition = [], consequence = [], alternative = []] =
    node.type === 'conditional_expression' ? [inOrder[1] ?? [], inOrder[0] ?? [], inOrder[2] ?? []] : inOrder;
  const [test] = condition;
  const branch = (kind: string, children: readonly CodeNode[]): CodeNode[] =>
    children.length === 0 ? [] : [{ kind, word: '', line: node.line, children }];
  if (test?.kind === 'NOT' && alternative.length > 0)
    return [
      {
        kind: 'IF',
        word: '',
        line: node.line,
        children: [...test.children, ...branch('THEN', alternative), ...branch('THEN', consequence)],
      },
    ];
  return [
    { kind: 'IF', word: '', line: node.line, children: [...condition, ...branch('THEN', consequence), ...branch('THEN', alternative)] },
  ];
}

/** `=> value` returns it. */
function shortFunction(node: SyntaxNode): CodeNode[] {
  const body = node.children.find((child) => child.field === 'body');
  const inside = inField(node, 'body');
  const isValue = body !== undefined && body.type !== 'statement_block' && body.type !== 'block';
  const others = node.children.filter((child) => child.field !== 'body').flatMap(converted);
  return [
    {
      kind: 'FN',
      word: '',
      line: node.line,
      children: [...others, ...(isValue ? [{ kind: 'RET', word: '', line: node.line, children: inside }] : inside)],
    },
  ];
}

/** `const f = () => …` is a function with a name. */
function declarator(node: SyntaxNode): CodeNode[] | undefined {
  const value = node.children.find((child) => child.field === 'value');
  // `let x;` says nothing until x gets a value.
  if (value === undefined) return [];
  const [made] = converted(value);
  const name = inField(node, 'name');
  if (made?.kind === 'FN') return [{ ...made, children: [...name, ...made.children] }];
  return assigned(node.line, [...name, ...inField(node, 'value')]);
}

const specials: Readonly<Record<string, (node: SyntaxNode) => CodeNode[] | undefined>> = {
  binary_expression: binary,
  binary_operator: binary,
  comparison_operator: binary,
  boolean_operator: binary,
  unary_expression: unary,
  unary_operator: unary,
  not_operator: unary,
  augmented_assignment: augmented,
  augmented_assignment_expression: augmented,
  update_expression: counted,
  for_statement: (node) => (node.children.some((child) => child.field === 'right') ? forOfPython(node) : counting(node)),
  for_in_statement: loopOver,
  enhanced_for_statement: loopOver,
  if_statement: choice,
  elif_clause: choice,
  ternary_expression: choice,
  conditional_expression: choice,
  arrow_function: shortFunction,
  lambda: shortFunction,
  lambda_expression: shortFunction,
  variable_declarator: declarator,
  // Java alone has an operator inside of this one: `x += 1`.
  assignment_expression: (node) => {
    const sign = node.children.find((child) => child.field === 'operator')?.text ?? '=';
    return sign === '=' ? undefined : changed(node, inField(node, 'left'), sign.replace(/=$/, ''), inField(node, 'right'));
  },
};
