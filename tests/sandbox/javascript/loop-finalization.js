// expect: time_limit memory_limit
const registry = new FinalizationRegistry(() => fill());
const fill = () => {
  for (let i = 0; i < 1e4; i += 1) registry.register({ i }, i);
  setTimeout(fill, 0);
};
fill();
