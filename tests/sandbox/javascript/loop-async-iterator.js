// expect: time_limit
const forever = { [Symbol.asyncIterator]: () => ({ next: async () => ({ value: 1, done: false }), return: () => new Promise(() => {}) }) };
for await (const value of forever) void value;
export {};
