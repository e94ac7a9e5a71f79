// expect: completed
// stdout: survived
const deeper = () => {
  try {
    deeper();
  } catch {
    deeper.depth = (deeper.depth ?? 0) + 1;
  }
};
deeper();
console.log('survived');
