// expect: completed
// stdout: end
const registry = new FinalizationRegistry(() => { for (;;); });
for (let i = 0; i < 1e4; i += 1) registry.register({ i }, i);
process.stdout.write('end\n');
