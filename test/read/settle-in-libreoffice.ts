import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DOMParser, type Node } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';

/** A macro in LibreOffice's own language: a folder's Word files, all their changes accepted or rejected, as OpenDocument. */
const macro = `Sub Settle(from As String, how As String, into As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim odt(0) As New com.sun.star.beans.PropertyValue
  odt(0).Name = "FilterName"
  odt(0).Value = "writer8"
  Dim none()
  file = Dir(from & "/*.docx")
  Do While file <> ""
    If Not FileExists(into & "/" & file & ".odt") Then
      document = StarDesktop.loadComponentFromURL(ConvertToURL(from & "/" & file), "_blank", 0, hidden())
      document.CurrentController.Frame.LayoutManager.setVisible(False)
      dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
      dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" & how & "AllTrackedChanges", "", 0, none())
      document.storeToURL(ConvertToURL(into & "/" & file & ".odt"), odt())
      document.close(True)
    End If
    file = Dir
  Loop
End Sub
`;

/** What LibreOffice is left with, once all changes of a Word file are accepted, and once they are rejected. */
export interface Settled {
  readonly accepted: string;
  readonly rejected: string;
}

/**
 * The words of Word files once LibreOffice has settled their changes, in reading order, one space between them. Undefined
 * where LibreOffice isn't installed.
 */
export function settledInLibreOffice(files: readonly Uint8Array[]): readonly Settled[] | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'policygen-settle-'));
  const [from, user] = [join(folder, 'from'), join(folder, 'user')];
  try {
    mkdirSync(from);
    for (const [index, bytes] of files.entries()) writeFileSync(join(from, `${index}.docx`), bytes);
    // The first start makes a profile, into which the macro is put.
    if (start(user, '--convert-to', 'txt', '--outdir', folder, join(from, '0.docx')).missing) return undefined;
    const basic = join(user, 'user/basic/Standard');
    const element = (name: string) => `<library:element library:name="${name}"/>`;
    const list = readFileSync(join(basic, 'script.xlb'), 'utf8');
    writeFileSync(join(basic, 'script.xlb'), list.replace(element('Module1'), element('Module1') + element('Changes')));
    writeFileSync(join(basic, 'Changes.xba'), moduleOf(macro));
    const settle = (how: 'Accept' | 'Reject'): readonly string[] => {
      const into = join(folder, how);
      mkdirSync(into);
      const left = () => files.filter((_, index) => !existsSync(join(into, `${index}.docx.odt`))).length;
      // LibreOffice without a screen falls over its own toolbars now and then (7.4, InterimItemWindow). What it had not
      // come to is tried again, as long as each start settles something.
      while (left() > 0) {
        const before = left();
        const { said } = start(user, `macro:///Standard.Changes.Settle("${from}","${how}","${into}")`);
        if (left() === before) throw new Error(`LibreOffice leaves ${before} of ${files.length} files: ${said}`);
      }
      return files.map((_, index) => odtWords(readFileSync(join(into, `${index}.docx.odt`))));
    };
    const [accepted, rejected] = [settle('Accept'), settle('Reject')];
    return files.map((_, index) => ({ accepted: accepted[index] ?? '', rejected: rejected[index] ?? '' }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Starts LibreOffice and waits for its end. */
function start(user: string, ...args: readonly string[]): { readonly missing: boolean; readonly said: string } {
  const options = ['--headless', '--norestore', `-env:UserInstallation=${pathToFileURL(user)}`];
  const { error, stderr } = spawnSync('soffice', [...options, ...args], { timeout: 120_000, encoding: 'utf8' });
  if (error && 'code' in error && error.code === 'ENOENT') return { missing: true, said: '' };
  if (error) throw error;
  return { missing: false, said: stderr };
}

const moduleOf = (source: string): string =>
  '<?xml version="1.0" encoding="UTF-8"?>\n' +
  '<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n' +
  '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Changes" script:language="StarBasic">' +
  `${source.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</script:module>`;

function odtWords(bytes: Uint8Array): string {
  const content = new TextDecoder().decode(unzipSync(bytes)['content.xml']);
  const root = new DOMParser().parseFromString(content, 'text/xml').documentElement;
  return root ? wordsOf(root).replace(/\s+/g, ' ').trim() : '';
}

/** OpenDocument 1.3, part 3, 6: what isn't said here holds words, or elements that do. */
function wordsOf(node: Node): string {
  switch (node.nodeName) {
    case '#text':
      return node.nodeValue ?? '';
    case 'text:s':
    case 'text:tab':
    case 'text:line-break':
      return ' ';
    case 'office:annotation':
    case 'text:tracked-changes':
    case 'svg:title':
    case 'svg:desc':
      return '';
    case 'text:p':
    case 'text:h':
      return `${[...node.childNodes].map(wordsOf).join('')} `;
    default:
      return [...node.childNodes].map(wordsOf).join('');
  }
}
