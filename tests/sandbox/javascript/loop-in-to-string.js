// expect: time_limit
throw { toString() { for (;;); }, get message() { for (;;); }, get stack() { for (;;); }, [Symbol.for('nodejs.util.inspect.custom')]() { for (;;); } };
