import type { Browser, CDPSession, Page } from 'puppeteer';
import { securityPolicy } from '../../formats/html/page.ts';

/** The pages of one browser, each kept for one document after the other. */
export interface Pages {
  /**
   * Prints on a page that is free, or else on a new one.
   *
   * @param html it has no address, runs no script and is cut off from network and disk
   * @throws LedElsewhere; PageLost; whatever puppeteer throws
   */
  print(html: string): Promise<Uint8Array>;
}

/** The document took its page to another address. */
export class LedElsewhere extends Error {}

/** The process that draws the page has ended, or the whole browser. */
export class PageLost extends Error {}

interface KeptPage {
  readonly page: Page;
  readonly session: CDPSession;
  /** The id of its frame. */
  readonly frame: string;
  /** How many documents it has had since it was blank. */
  documents: number;
  /** Gives up the document that it has in hand. */
  lose: () => void;
}

/**
 * After how many documents a page is made blank again. The policies of all that it has had hold for the next one, too,
 * and each is asked about everything: a tenth of a millisecond each, where a blank page takes 15. What the documents
 * leave in memory is swept out at the same time: half of what the page has, for a millisecond a document.
 */
const documentsEach = 20;

/** Opens pages as they are needed: as many as documents are printed at once. */
export function openPages(browser: Browser): Pages {
  const free: KeptPage[] = [];
  const busy = new Set<KeptPage>();
  browser.once('disconnected', () => {
    for (const kept of busy) kept.lose();
  });
  // The one that every browser begins with, if it is blank.
  const unused = browser.pages().then(
    (pages) => pages.filter((page) => page.url() === 'about:blank'),
    () => [],
  );

  const open = async (): Promise<KeptPage> => {
    const page = (await unused).shift() ?? (await browser.newPage());
    await page.setJavaScriptEnabled(false);
    await page.setOfflineMode(true);
    const session = await page.createCDPSession();
    await session.send('Page.enable');
    await session.send('Page.setLifecycleEventsEnabled', { enabled: true });
    const { frameTree } = await session.send('Page.getFrameTree');
    const kept: KeptPage = { page, session, frame: frameTree.frame.id, documents: 0, lose: () => undefined };
    page.once('error', () => {
      leave(kept);
      kept.lose();
    });
    return kept;
  };
  const leave = (kept: KeptPage) => {
    if (free.includes(kept)) free.splice(free.indexOf(kept), 1);
    // Not waited for: the next document has another page.
    void kept.page.close().catch(() => undefined);
  };
  return {
    async print(html) {
      const kept = free.pop() ?? (await open());
      const lost = new Promise<never>((_, reject) => {
        kept.lose = () => reject(new PageLost());
      });
      busy.add(kept);
      try {
        const pdf = await Promise.race([printOn(kept, html), lost]);
        if (leavesNothing(html)) free.push(kept);
        else leave(kept);
        return pdf;
      } catch (error) {
        leave(kept);
        throw error;
      } finally {
        busy.delete(kept);
      }
    },
  };
}

async function printOn(kept: KeptPage, html: string): Promise<Uint8Array> {
  const { page } = kept;
  if (kept.documents === documentsEach) {
    await page.goto('about:blank', { timeout: 0 });
    await kept.session.send('HeapProfiler.collectGarbage');
    kept.documents = 0;
  }
  kept.documents++;
  await swapDocument(kept, html);
  const pdf = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout: 0,
  });
  // The one thing that a page's content security policy doesn't stop is the page's leaving for another address.
  if (page.url() !== 'about:blank') throw new LedElsewhere();
  return pdf;
}

/**
 * Gives the page another document, and waits for its pictures. Puppeteer's `setContent` does so by a script that the
 * page runs, which carries the document and stays in memory for thousands of documents.
 */
async function swapDocument({ session, frame }: KeptPage, html: string): Promise<void> {
  const loaded = new Promise<void>((resolve) => {
    let isOpen = false;
    session.on('Page.lifecycleEvent', function note({ frameId, name }) {
      if (frameId !== frame) return;
      // Until the page begins anew, what it tells is of the document before.
      if (name === 'init') isOpen = true;
      if (name !== 'load' || !isOpen) return;
      session.off('Page.lifecycleEvent', note);
      resolve();
    });
  });
  await session.send('Page.setDocumentContent', { frameId: frame, html });
  await loaded;
}

const policyElement = `<meta http-equiv="Content-Security-Policy" content="${securityPolicy}">`;

/**
 * Whether the next document on the same page is as on a new one. Elements and styles go with their document. What it
 * says to the page by `http-equiv` stays: a policy, a refresh that is due later. With the same policy nothing changes.
 */
const leavesNothing = (html: string): boolean => !/http-equiv/i.test(html.replace(policyElement, ''));
