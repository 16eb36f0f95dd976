import { languageList } from '../../lib/words';
import { type SiteLanguage, SURFACES } from '../../tests/site';
import { html, type Markup } from './html';
import type { DemoPlace } from './places';
import { START_STYLE } from './start-style';
import { START_WORDS } from './start-words';

/** The page from which a trainer opens each page of the demo, in a tab of its own. */
export function startPage(places: readonly DemoPlace[]): string {
  return document(
    'Job Red Flags: the demo',
    html`<h1>Job Red Flags: the demo</h1>
      <p>
        A practice copy of Facebook and Instagram, made by this computer. The real sites are not reached. Each link opens in a new
        tab; this page stays where it is.
      </p>
      <p><a href="/notes">Notes for the trainer</a>: what each post is, and which signs there are to find.</p>
      <div class="languages">${languagesOf(places).map((language) => section(language, places))}</div>`,
  );
}

/** What each post is and why, to be read or printed before the class. */
export function notesPage(places: readonly DemoPlace[]): string {
  return document(
    'Notes for the trainer',
    html`<h1>Notes for the trainer</h1>
      <p>
        Let the class guess before you tell. A post without a warning is not proven safe, and a warning does not prove guilt: where
        the extension is wrong for now, the note says so. <a href="/">Back to the start</a>
      </p>
      ${languagesOf(places).map((language) => notes(language, places))}`,
  );
}

function section(language: SiteLanguage, places: readonly DemoPlace[]): Markup {
  const words = START_WORDS[language];
  return html`<section lang="${language}" dir="auto">
    <h2>${ownName(language)}</h2>
    <ul>
      ${SURFACES.map((surface) => {
        const here = places.filter((place) => place.language === language && place.surface === surface);
        return html`<li>${here.length === 1 ? [openLink(here[0], words[surface])] : several(words[surface], here)}</li>`;
      })}
    </ul>
    <p>${words.invented}</p>
  </section>`;
}

/** Posts that are shown alone go by their author, which doesn't give away what they are. */
function several(name: string, places: readonly DemoPlace[]): readonly Markup[] {
  return [
    html`<span>${name}</span>`,
    ...places.map((place) => openLink(place, place.posts[0]?.author ?? name)),
  ];
}

function openLink(place: DemoPlace | undefined, words: string): Markup {
  return html`<a href="${place?.url ?? ''}" target="_blank">${words}</a>`;
}

const LABELS = {
  lure: 'Lure',
  legit: 'Honest job ad',
  awareness: 'Warning or true story',
  ordinary: 'Everyday post',
} as const;

function notes(language: SiteLanguage, places: readonly DemoPlace[]): Markup {
  const posts = places
    .filter((place) => place.language === language)
    .flatMap((place) => place.posts.map((post) => ({ post, place })));
  return html`<h2>${ownName(language)}</h2>
    <table>
      <thead><tr><th>Where</th><th>Who, and how it begins</th><th>What it is</th><th>Signs to find, or why it is fine</th></tr></thead>
      <tbody>
        ${posts.map(
          ({ post, place }) => html`<tr class="${post.label}">
            <td>${openLink(place, START_WORDS.en[place.surface])}</td>
            <td lang="${language}" dir="auto"><b>${post.author}</b><br>${beginning(post.text || (post.shared?.text ?? ''))}</td>
            <td>${LABELS[post.label]}</td>
            <td>${post.why ?? ''}${post.known === undefined ? [] : [html`<p class="known">The extension is wrong here for now. ${post.known}</p>`]}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
}

const beginning = (text: string): string => {
  const [line = ''] = text.split('\n');
  const letters = [...new Intl.Segmenter().segment(line)].map(({ segment }) => segment);
  return letters.length <= 60 ? line : `${letters.slice(0, 59).join('')}…`;
};

const languagesOf = (places: readonly DemoPlace[]): readonly SiteLanguage[] => [
  ...new Set(places.map(({ language }) => language)),
];

const ownName = (language: SiteLanguage): string =>
  languageList().find(({ tag }) => tag === language)?.ownName ?? language;

function document(title: string, body: Markup): string {
  return `<!doctype html>${
    html`<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1"><style>${{ markup: START_STYLE }}</style></head>
      <body><main>${body}</main></body></html>`.markup
  }`;
}
