// expect: memory_limit time_limit
// Where other work has the processors it gets some hundredths of one, and the wall clock may end it before its memory is full.
// time: 1000, to fill the memory it asks for where nothing else runs
new Array(2 ** 27).fill(1.1);
