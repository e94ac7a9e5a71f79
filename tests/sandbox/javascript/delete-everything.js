// expect: completed runtime_error
// A program that takes away what it stands on harms itself only.
const write = process.stdout.write.bind(process.stdout);
const later = setTimeout;
const all = globalThis;
for (const name of Object.getOwnPropertyNames(all)) delete all[name];
later(() => write('still here\n'), 1);
