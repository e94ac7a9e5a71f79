// expect: runtime_error output_limit
const one = new Error('one');
one.cause = new AggregateError([one, new Error('two', { cause: one })], 'many', { cause: one });
one.errors = one.cause.errors;
throw one;
