// expect: memory_limit runtime_error time_limit
// time: 3000, to fill the memory it asks for on a busy machine
const all = [];
for (let i = 0; ; i += 1) {
  const one = new RegExp(`(${'a|b'.repeat(500)}){0,9}${i}`);
  one.test('abab');
  all.push(one);
}
