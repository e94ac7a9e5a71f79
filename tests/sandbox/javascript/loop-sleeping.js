// expect: time_limit
// Uses no processor at all: the wall clock ends it.
setInterval(() => {}, 100);
