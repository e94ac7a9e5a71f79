// expect: time_limit
// One call of a built-in, in which no line of the program is ever reached again.
Array.prototype.indexOf.call({ length: Number.MAX_SAFE_INTEGER }, 1);
