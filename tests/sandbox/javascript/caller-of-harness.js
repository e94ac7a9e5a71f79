// expect: completed
// stdout: null
function seek() {
  return String(seek.caller === null || !/internal/.test(String(seek.caller)) ? null : seek.caller);
}
setTimeout(() => console.log(seek()), 1);
