import { PictureFault } from './picture-fault.ts';

/** A colour with all channels at this or above, of 255, can't be told from white paper. */
const palest = 245;

/**
 * Refuses a picture that can't be seen on white paper, such as a white crest made for a dark sign.
 *
 * @param data of `channels` for each pixel: grey, or red, green and blue, and with 4 how far it hides what is behind
 * @throws PictureFault
 */
export function checkSeenOnPaper(data: Uint8Array, channels: 1 | 3 | 4): void {
  const colours = channels === 1 ? 1 : 3;
  for (let at = 0; at < data.length; at += channels) {
    const hidden = channels === 4 ? (data[at + 3] ?? 0) / 255 : 1;
    for (let colour = 0; colour < colours; colour += 1) {
      if (255 - (255 - (data[at + colour] ?? 0)) * hidden < palest) return;
    }
  }
  throw new PictureFault(
    'shows nothing on white paper',
    'use the logo as it is made for white paper, or one with a ground of its own',
  );
}
