// expect: memory_limit time_limit
// Once in some hundred times V8 neither gets the memory nor says so: then the wall clock ends it.
// time: 3000, to fill the memory it asks for on a busy machine
new Array(2 ** 27).fill(1.1);
