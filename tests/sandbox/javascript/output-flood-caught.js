// expect: output_limit
for (;;) {
  try {
    process.stdout.write('x'.repeat(1e7));
  } catch {}
}
