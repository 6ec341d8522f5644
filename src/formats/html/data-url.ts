/** Arguments that one call takes safely in every JavaScript engine. */
const chunk = 0x2000;

/** Bytes as a `data:` URL of the given media type. */
export function dataUrl(mediaType: string, bytes: Uint8Array): string {
  let characters = '';
  for (let start = 0; start < bytes.length; start += chunk) {
    characters += String.fromCharCode(...bytes.subarray(start, start + chunk));
  }
  return `data:${mediaType};base64,${btoa(characters)}`;
}
