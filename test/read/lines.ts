/** A text written between two lines of backquotes in a test: without those lines and without the indentation. */
export function lines([text = '']: TemplateStringsArray): string {
  const all = text
    .replace(/^\n/, '')
    .replace(/\n[^\S\n]*$/, '\n')
    .split('\n');
  const indents = all.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents);
  return all.map((line) => line.slice(indent)).join('\n');
}
