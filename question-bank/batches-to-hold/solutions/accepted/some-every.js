function heldBatches(batches, notices) {
  const covers = (notice, { id, recipe, supplier, day }) =>
    (notice.recipe ?? recipe) === recipe &&
    (notice.supplier ?? supplier) === supplier &&
    (day === null || ((notice.from ?? -Infinity) <= day && day <= (notice.to ?? Infinity))) &&
    !notice.except.includes(id);
  return batches.filter((batch) => notices.some((notice) => covers(notice, batch))).map((batch) => batch.id);
}
