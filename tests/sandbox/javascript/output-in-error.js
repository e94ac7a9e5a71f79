// expect: runtime_error output_limit
throw new Error('x'.repeat(1e6));
