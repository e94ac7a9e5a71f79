// expect: time_limit
setInterval(() => {
  for (let i = 0; i < 1e6; i += 1);
}, 0);
