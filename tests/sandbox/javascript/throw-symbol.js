// expect: runtime_error
// stderr: Symbol(gone)
throw Symbol('gone');
