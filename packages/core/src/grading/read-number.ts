export type NumberReading = { isRead: true; value: number } | { isRead: false; message: string };

/** How numbers are read, for whoever types one. */
export const numberRule =
  'Write decimals with a point. Spaces and commas between thousands are fine; a comma that could also be a decimal mark, as in 1,234, is not read.';

/** Nobody types more to name a number. */
const longestNumber = 100;

/**
 * A number as people type it: spaces around it, a sign, thousands set apart, a decimal point or comma, a power of ten, a percent sign, the unit of the
 * question before or behind it. What two people would read differently is refused, with the sentence that the candidate is shown.
 * @param unit of the question; with the unit `%` a percent sign says nothing more, otherwise it divides by a hundred
 */
export function readNumber(typed: string, unit: string | null): NumberReading {
  const text = plain(typed);
  if (text === '') return refused('Write a number.');
  if (text.length > longestNumber) return refused(`This is too long to be a number. ${numberRule}`);
  const bare = withoutUnit(text, unit);
  const isPercent = bare.endsWith('%');
  const [mantissa, power] = powerOfTen(isPercent ? bare.slice(0, -1).trim() : bare);
  const sign = /^[+-]/.exec(mantissa)?.[0] ?? '';
  const digits = readDigits(mantissa.slice(sign.length).trim());
  if ('message' in digits) return refused(digits.message);
  const exponent = power - (isPercent ? 2 : 0);
  // As text, so that 0.1 % is exactly the number that 0.001 is.
  const value = Number(`${sign}${digits.plain}e${exponent}`);
  if (!Number.isFinite(value)) return refused('This number is too large to be read.');
  return { isRead: true, value: value === 0 ? 0 : value };
}

function refused(message: string): NumberReading {
  return { isRead: false, message };
}

/** One sort of space, minus and digit, whatever keyboard it came from. */
function plain(typed: string): string {
  return typed
    .replace(/[\uFEFF\u200B-\u200F\u2060-\u2064\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\uFF10-\uFF19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 0x30))
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, '-')
    .replace(/\uFF0B/g, '+')
    .replace(/\uFF0C/g, ',')
    .replace(/\uFF0E/g, '.')
    .replace(/[\uFF05\uFE6A]/g, '%')
    .replace(/\s+/g, ' ')
    .trim();
}

function withoutUnit(text: string, unit: string | null): string {
  const wanted = plain(unit ?? '').toLowerCase();
  if (wanted === '') return text;
  const lower = text.toLowerCase();
  // A lower-cased text of another length (İ) would be cut in the wrong place.
  if (lower.length !== text.length) return text;
  if (lower.endsWith(wanted)) return text.slice(0, -wanted.length).trim();
  const [sign = ''] = /^[+-] ?/.exec(lower) ?? [];
  return lower.startsWith(wanted, sign.length) ? `${sign.trim()}${text.slice(sign.length + wanted.length).trim()}` : text;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `1.5e3`, `1.5 × 10^3`, `1.5*10³`: what stands before it, and the power. */
function powerOfTen(text: string): [string, number] {
  const short = /^(.*[\d.,]) ?e ?([+-]?\d{1,4})$/i.exec(text);
  if (short !== null) return [short[1] ?? '', Number(short[2])];
  const long = /^(.*[\d.,]) ?[×x*·] ?10 ?(?:\^ ?\(?([+-]?\d{1,4})\)?|([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}))$/i.exec(text);
  if (long === null) return [text, 0];
  const raised = [...(long[3] ?? '')].map((sign) => (sign === '⁻' ? '-' : sign === '⁺' ? '' : superscripts.indexOf(sign))).join('');
  return [long[1] ?? '', Number(long[2] ?? raised)];
}

/** Digits with a point for the decimal mark and nothing else, or what to write instead. */
function readDigits(text: string): { plain: string } | { message: string } {
  if (/^\d+ ?\/ ?\d+$/.test(text)) return { message: 'Fractions are not read. Write the number with a decimal point.' };
  const ambiguous = /^([1-9]\d{0,2}),(\d{3})$/.exec(text);
  if (ambiguous !== null) {
    const [, before, after] = ambiguous;
    return { message: `${text} could be ${before}${after} or ${before}.${after}. Write the one you mean, without a comma.` };
  }
  for (const form of forms) {
    const found = form.exec(text)?.groups;
    if (found === undefined) continue;
    const whole = (found['whole'] ?? '').replace(/\D/g, '');
    const part = found['part'] ?? '';
    if (whole === '' && part === '') continue;
    return { plain: `${whole === '' ? '0' : whole}.${part === '' ? '0' : part}` };
  }
  const isNumeric = /^[\d., '’_]+$/.test(text);
  return {
    message: isNumeric
      ? `${text} cannot be read: its points and commas do not stand where thousands and decimals do. ${numberRule}`
      : `This is not a number alone. ${numberRule}`,
  };
}

const forms: readonly RegExp[] = [
  /^(?<whole>\d*)(?:[.,](?<part>\d*))?$/,
  // One separator between all thousands, and a decimal mark that is not it.
  /^(?<whole>\d{1,3}(?:[ '’_]\d{3})+)(?:[.,](?<part>\d*))?$/,
  /^(?<whole>\d{1,3}(?:,\d{3})+)(?:\.(?<part>\d*))?$/,
  /^(?<whole>\d{1,3}(?:\.\d{3})+),(?<part>\d*)$/,
  /^(?<whole>\d{1,3}(?:\.\d{3}){2,})$/,
];
