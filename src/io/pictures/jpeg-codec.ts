import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { JpegCodec } from '../../pictures/picture-tools.ts';

/** JPEG quality, of 100, of a picture that has to be encoded again: no eye finds the loss. */
const quality = 92;

/** The package in question, as far as it is used; it has no types of its own. */
type LoadCodec = (given: {
  wasmBinary: Uint8Array;
  print(text: string): void;
  printErr(text: string): void;
}) => Promise<Codec>;

interface Codec {
  readonly JPEGDecoder: new () => Decoder;
  readonly JPEGEncoder: new () => Encoder;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly bitsPerSample: number;
  readonly componentCount: number;
  readonly isSigned: boolean;
}

interface Decoder {
  getEncodedBuffer(length: number): Uint8Array;
  /** Throws a number where libjpeg-turbo had an error or a warning, such as of data that end too early. */
  decode(): void;
  getFrameInfo(): Frame;
  getDecodedBuffer(): Uint8Array;
}

interface Encoder {
  getDecodedBuffer(frame: Frame): Uint8Array;
  setQuality(quality: number): void;
  encode(): void;
  getEncodedBuffer(): Uint8Array;
}

/** Read at the first JPEG of a run. */
let program: Promise<Uint8Array> | undefined;

/**
 * libjpeg-turbo in WebAssembly: a hostile picture can't reach this process's memory, and the bytes written are the same
 * on every machine. Start one codec for each picture: each has its own memory, so a broken picture can't affect the
 * next.
 */
export async function startJpegCodec(): Promise<JpegCodec> {
  // @ts-expect-error: the package has no types
  const { default: load }: { default: LoadCodec } = await import('@cornerstonejs/codec-libjpeg-turbo-8bit/wasmjs');
  program ??= readFile(createRequire(import.meta.url).resolve('@cornerstonejs/codec-libjpeg-turbo-8bit/wasm'));
  const silent = () => undefined;
  const { JPEGDecoder, JPEGEncoder } = await load({ wasmBinary: await program, print: silent, printErr: silent });
  return {
    decode(jpeg) {
      const decoder = new JPEGDecoder();
      try {
        decoder.getEncodedBuffer(jpeg.length).set(jpeg);
        decoder.decode();
        const { width, height, componentCount } = decoder.getFrameInfo();
        // A copy: the buffer is the module's own memory.
        const data = Uint8Array.from(decoder.getDecodedBuffer());
        return { width, height, channels: componentCount === 1 ? 1 : 3, data };
      } catch {
        return undefined;
      }
    },
    encode({ width, height, channels, data }) {
      const encoder = new JPEGEncoder();
      const frame = { width, height, bitsPerSample: 8, componentCount: channels, isSigned: false };
      encoder.getDecodedBuffer(frame).set(data);
      encoder.setQuality(quality);
      encoder.encode();
      return Uint8Array.from(encoder.getEncodedBuffer());
    },
  };
}
