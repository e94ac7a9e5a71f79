// expect: memory_limit runtime_error time_limit
// time: 3000, to fill the memory it asks for on a busy machine
// Formatters keep what they need outside of the heap that the isolate counts.
const all = [];
for (let i = 0; ; i += 1) all.push(new Intl.DateTimeFormat('de', { dateStyle: 'full', timeZone: i % 2 === 0 ? 'UTC' : 'Asia/Tokyo' }), new Intl.Collator('sv'));
