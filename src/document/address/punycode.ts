/** RFC 3492, section 5. */
const [base, tMin, tMax, skew, damp, initialBias, initialCode] = [36, 1, 26, 38, 700, 72, 0x80];

/**
 * The letters behind one label of a site's name in its encoded form, "mnchen-3ya" of "xn--mnchen-3ya" (RFC 3492, 6.2);
 * undefined where it encodes none. The way there is that of every `URL`; no browser offers this way back.
 */
export function decodePunycode(label: string): string | undefined {
  const [whole, basic = '', digits = ''] = /^(?:(.*)-)?([a-z\d]+)$/i.exec(label) ?? [];
  if (whole === undefined) return undefined;
  const letters = [...basic];
  let [code, index, bias, at] = [initialCode, 0, initialBias, 0];
  while (at < digits.length) {
    const before = index;
    for (let [weight, k] = [1, base]; ; k += base) {
      const digit = Number.parseInt(digits.charAt(at++), base);
      if (Number.isNaN(digit)) return undefined;
      // Letters count from 0 and figures from 26; as numbers of base 36 it is the other way round.
      const value = digit < 10 ? digit + 26 : digit - 10;
      index += value * weight;
      const threshold = Math.min(tMax, Math.max(tMin, k - bias));
      if (value < threshold) break;
      weight *= base - threshold;
    }
    const length = letters.length + 1;
    bias = adapted(index - before, length, before === 0);
    code += Math.floor(index / length);
    index %= length;
    if (code > 0x10ffff) return undefined;
    letters.splice(index++, 0, String.fromCodePoint(code));
  }
  return letters.join('');
}

function adapted(delta: number, length: number, isFirst: boolean): number {
  let left = Math.floor(delta / (isFirst ? damp : 2));
  left += Math.floor(left / length);
  let k = 0;
  for (; left > ((base - tMin) * tMax) / 2; k += base) left = Math.floor(left / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * left) / (left + skew));
}
