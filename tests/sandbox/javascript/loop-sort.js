// expect: time_limit
const list = Array.from({ length: 100 }, (_, i) => i);
list.sort(() => {
  for (;;);
});
