// expect: compile_error runtime_error
}); globalThis.escaped = true; (function () {
