// expect: memory_limit
// time: 3000, to parse as much as it takes on a busy machine
JSON.parse(`[${'{"a":[1,2,3]},'.repeat(5e6)}0]`);
