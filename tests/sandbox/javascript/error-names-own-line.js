// expect: runtime_error
// stderr: main.js:7
function inner() {
  const nothing = undefined;
  // The line below is the one that is named.
  //
  return nothing.property;
}
inner();
