import { isFrame, segmentsOf, startOfScan } from './jpeg-segments.ts';

const coefficients = 64;

export interface Scans {
  readonly count: number;
  /**
   * Whether they bring all that the frame promises: each component, and of a progressive one each coefficient to its
   * last bit.
   */
  readonly areAll: boolean;
}

/**
 * The scans of a JPEG (ISO 10918-1, B.2.3 and G.1.1.1). A progressive JPEG that was cut between two scans and closed is
 * a good one to every decoder, and shows a picture that is coarse or grey.
 */
export function scansOf(bytes: Uint8Array): Scans {
  /** For each component, the bits of each coefficient that are still missing; 0 where complete. */
  const lacking = new Map<number, Uint8Array>();
  let count = 0;
  for (const { marker, data } of segmentsOf(bytes)) {
    if (isFrame(marker)) {
      const components = data.subarray(6, 6 + 3 * (data[5] ?? 0)).filter((_, index) => index % 3 === 0);
      for (const component of components) lacking.set(component, new Uint8Array(coefficients).fill(0xff));
    }
    if (marker !== startOfScan) continue;
    count += 1;
    const components = data.subarray(1, 1 + 2 * (data[0] ?? 0)).filter((_, index) => index % 2 === 0);
    const [first = 0, last = 0, bits = 0] = data.subarray(1 + 2 * components.length);
    for (const component of components) lacking.get(component)?.fill(bits & 0x0f, first, last + 1);
  }
  return { count, areAll: [...lacking.values()].every((all) => all.every((bit) => bit === 0)) };
}
