/** What the grammars call things that a tree of code leaves out. Changing types, imports and modifiers costs nothing. */
export const skipped =
  /^(type_annotation|type_parameters|type_arguments|accessibility_modifier|modifiers|type|import_statement|import_from_statement|import_declaration|package_declaration|interface_declaration|type_alias_declaration|pass_statement|empty_statement|decorator|generic_type|type_identifier|predefined_type|integral_type|floating_point_type|boolean_type|void_type|array_type|dimensions|throws|override_modifier|asserts_annotation|future_import_statement|line_continuation|escape_sequence|hash_bang_line)$/;

/** Wrappers that say nothing themselves. */
export const transparent = new Set(
  (
    'expression_statement parenthesized_expression block statement_block module program argument_list arguments parameters formal_parameters else_clause ' +
    'lexical_declaration variable_declaration local_variable_declaration field_declaration as_expression non_null_expression satisfies_expression class_body ERROR ' +
    'typed_parameter required_parameter optional_parameter formal_parameter condition export_statement public_field_definition ' +
    'switch_body switch_block interpolation template_substitution type_assertion await await_expression finally_clause spread_parameter constructor_body keyword_argument'
  ).split(' '),
);

export const kindOf: Readonly<Record<string, string>> = Object.fromEntries(
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
export const sameOperator: Readonly<Record<string, string>> = {
  '===': '==',
  '!==': '!=',
  is: '==',
  'is not': '!=',
  '&&': 'and',
  '||': 'or',
  '??': 'or',
};
export const mirrored: Readonly<Record<string, string>> = { '>': '<', '>=': '<=' };
export const opposite: Readonly<Record<string, string>> = { '<': '>=', '>=': '<', '>': '<=', '<=': '>', '==': '!=', '!=': '==' };
export const comparison = /^(<|>|<=|>=|==|!=|in|instanceof)$/;
export const operatorSign =
  /^(<|>|<=|>=|={2,3}|!={1,2}|[-+*/%&|^~]|\/\/|\*\*|&&|\|\||\?\?|and|or|not|in|is|is not|not in|<<|>>|>>>|instanceof|@)$/;
/** Signs and keywords whose meaning the kind of the node around them has already. */
export const flags = /^(true|false|True|False|None|null|undefined|this|self|super|break|continue)$/;
