/** Skills and how much of the people has each: the standard normal distribution at equal steps, which for smooth functions is exact to many digits (the trapezoidal rule). */
export type Quadrature = { nodes: Float64Array; weights: Float64Array };

export function normalQuadrature(count = 49, widest = 6): Quadrature {
  const nodes = Float64Array.from({ length: count }, (_, k) => -widest + (2 * widest * k) / (count - 1));
  const densities = nodes.map((node) => Math.exp(-(node ** 2) / 2));
  const whole = densities.reduce((sum, density) => sum + density, 0);
  return { nodes, weights: densities.map((density) => density / whole) };
}
