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
 * After how many documents a page is made blank again. The content security policy of every document stays with the
 * page and is checked for the next ones too: 0.1 ms each, where making the page blank takes 15 ms. Its garbage is
 * collected at the same time, which frees half of the page's memory and takes 1 ms a document.
 */
const documentsEach = 20;

/** Opens pages as they are needed: as many as documents are printed at once. */
export function openPages(browser: Browser): Pages {
  const free: KeptPage[] = [];
  const busy = new Set<KeptPage>();
  browser.once('disconnected', () => {
    for (const kept of busy) kept.lose();
  });
  // Every browser starts with one page; it is used too, if it is blank.
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
  // A content security policy stops everything but one: the page may leave for another address.
  if (page.url() !== 'about:blank') throw new LedElsewhere();
  return pdf;
}

/**
 * Gives the page another document, and waits for its pictures. Not by puppeteer's `setContent`: that runs a script
 * holding the whole document in the page, and such scripts stay in memory for thousands of documents.
 */
async function swapDocument({ session, frame }: KeptPage, html: string): Promise<void> {
  const loaded = new Promise<void>((resolve) => {
    let isOpen = false;
    session.on('Page.lifecycleEvent', function note({ frameId, name }) {
      if (frameId !== frame) return;
      // Events before 'init' are still those of the document before.
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
 * Whether a page is as new after this document. Elements and styles go with it; what it sets by `http-equiv` (a
 * security policy, a later refresh) stays. policygen's own policy may stay, since every document sets the same.
 */
const leavesNothing = (html: string): boolean => !/http-equiv/i.test(html.replace(policyElement, ''));
