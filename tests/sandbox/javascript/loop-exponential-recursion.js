// expect: time_limit
const deeper = () => {
  try {
    deeper();
  } finally {
    deeper();
  }
};
deeper();
