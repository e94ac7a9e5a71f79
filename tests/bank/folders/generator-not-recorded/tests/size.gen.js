function sizeCases() {
  return [];
}
