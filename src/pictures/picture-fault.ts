/** Why a picture can't stand in a document. */
export class PictureFault extends Error {
  readonly hint: string;

  /** @param message goes on after the picture's name, such as "is cut off" */
  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** More than any screen or page shows of a logo, and what an ordinary machine holds in memory at ease. */
export const mostPixels = 25_000_000;

/** @throws PictureFault where a picture of so many pixels is too large to be read, or has none */
export function checkSize(width: number, height: number): void {
  if (!(width > 0) || !(height > 0)) {
    throw new PictureFault('is damaged: it has no size', 'save it again from the program that made it');
  }
  if (width * height > mostPixels) {
    const millions = Math.ceil((width * height) / 1e6);
    throw new PictureFault(
      `is too large: ${width} by ${height} pixels, which is ${millions} million`,
      'save it smaller: 1,000 pixels are enough for a logo, and 25 million the most',
    );
  }
}

/** Wider or higher than this many times the other side, nothing can be seen at the size of a logo. */
const mostAspect = 50;

/** @throws PictureFault where a picture with this height for its width is a mere line */
export function checkAspect(aspect: number): void {
  const times = Math.max(aspect, 1 / aspect);
  if (times <= mostAspect) return;
  const [long, short] = aspect > 1 ? ['high', 'wide'] : ['wide', 'high'];
  throw new PictureFault(
    `is ${Math.round(times).toLocaleString('en-GB')} times as ${long} as it is ${short}`,
    'cut off what is empty around it, and save it again',
  );
}
