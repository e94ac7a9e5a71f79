// expect: completed
// stdout: before
console.log('before');
try {
  process.exit(0);
} finally {
  console.log('after');
}
