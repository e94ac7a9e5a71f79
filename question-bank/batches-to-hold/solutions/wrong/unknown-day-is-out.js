// expects: edges fails, basics passes
// Takes a batch without a day as one that lies outside of every range.
function heldBatches(batches, notices) {
  const isCovered = (batch) =>
    notices.some(
      (notice) =>
        (notice.recipe === null || notice.recipe === batch.recipe) &&
        (notice.supplier === null || notice.supplier === batch.supplier) &&
        (notice.from === null || (batch.day !== null && batch.day >= notice.from)) &&
        (notice.to === null || (batch.day !== null && batch.day <= notice.to)) &&
        !notice.except.includes(batch.id),
    );
  return batches.filter(isCovered).map((batch) => batch.id);
}
