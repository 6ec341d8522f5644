/**
 * The script of watch's page. It listens for changes, fetches the page again and replaces the parts that have changed.
 * The new policy loads hidden behind the old one and is shown scrolled to the same place, so that nothing flickers.
 */
export const script = `'use strict';
const find = (page, what) => page.querySelector(what);
const changes = new EventSource('/changes');
changes.onmessage = ({ data }) => {
  find(document, '#news').classList.remove('lost');
  if (data !== document.body.dataset.revision || document.body.dataset.lost) renew();
};
changes.onerror = () => {
  document.body.dataset.lost = 'yes';
  const news = find(document, '#news');
  news.className = 'lost';
  news.textContent = 'policygen watch has ended. Start it again to see changes.';
};

let turn = 0;
async function renew() {
  const mine = ++turn;
  const text = await (await fetch(location.pathname)).text();
  if (mine !== turn) return;
  const page = new DOMParser().parseFromString(text, 'text/html');
  document.title = page.title;
  document.body.dataset.revision = page.body.dataset.revision;
  delete document.body.dataset.lost;
  for (const part of ['#bar', '#news']) find(document, part).replaceChildren(...find(page, part).childNodes);
  const shown = find(document, 'iframe:not(.next)');
  const fresh = find(page, 'iframe');
  find(document, 'iframe.next')?.remove();
  if (!fresh || !shown) find(document, 'main').replaceChildren(...find(page, 'main').childNodes);
  else if (fresh.getAttribute('src') !== shown.getAttribute('src')) swap(shown, document.importNode(fresh));
}

function swap(shown, fresh) {
  fresh.className = 'next';
  fresh.addEventListener('load', () => {
    fresh.contentWindow.scrollTo(0, shown.contentWindow.scrollY);
    fresh.className = '';
    shown.remove();
  });
  find(document, 'main').append(fresh);
}
`;
