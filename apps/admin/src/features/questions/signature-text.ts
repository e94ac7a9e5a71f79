import type { Signature } from '@assay/core/questions';

/** The signature on one line, or a line per parameter when that would be long. */
export function signatureText(signature: Signature): string {
  const parameters = signature.parameters.map((parameter) => `${parameter.name}: ${parameter.type}`);
  const flat = `${signature.name}(${parameters.join(', ')}): ${signature.returns}`;
  if (flat.length <= 80) return flat;
  return `${signature.name}(\n${parameters.map((parameter) => `  ${parameter},\n`).join('')}): ${signature.returns}`;
}
