/** The inverse of a symmetric positive definite matrix, given and returned row by row; null where it is not one. */
export function inverseOf(matrix: Float64Array, size: number): Float64Array | null {
  const root = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row * size + column] ?? 0;
      for (let k = 0; k < column; k += 1) sum -= (root[row * size + k] ?? 0) * (root[column * size + k] ?? 0);
      if (row === column) {
        if (!(sum > 1e-14)) return null;
        root[row * size + row] = Math.sqrt(sum);
      } else root[row * size + column] = sum / (root[column * size + column] ?? 1);
    }
  }
  const inverse = new Float64Array(size * size);
  const solved = new Float64Array(size);
  for (let unit = 0; unit < size; unit += 1) {
    for (let row = 0; row < size; row += 1) {
      let sum = row === unit ? 1 : 0;
      for (let k = unit; k < row; k += 1) sum -= (root[row * size + k] ?? 0) * (solved[k] ?? 0);
      solved[row] = row < unit ? 0 : sum / (root[row * size + row] ?? 1);
    }
    for (let row = size - 1; row >= 0; row -= 1) {
      let sum = solved[row] ?? 0;
      for (let k = row + 1; k < size; k += 1) sum -= (root[k * size + row] ?? 0) * (inverse[k * size + unit] ?? 0);
      inverse[row * size + unit] = sum / (root[row * size + row] ?? 1);
    }
  }
  return inverse;
}
