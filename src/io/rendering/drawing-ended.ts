/** The process that drew a document ended in the middle, or had to be ended; the message says how. */
export class DrawingEnded extends Error {}
