// expect: output_limit time_limit memory_limit
for (;;) {
  console.group('deeper');
  console.log('line');
}
