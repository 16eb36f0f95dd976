import { build, type Rolldown } from 'vite';

/** One script as a content script is built, minified. */
export async function bundleScript(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    build: {
      write: false,
      target: 'chrome109',
      rolldownOptions: { input: entry, output: { format: 'iife', entryFileNames: 'script.js' } },
    },
  });
  // Without `watch` or several configs, one output comes back.
  const { output } = built as Rolldown.RolldownOutput;
  return output[0].code;
}

/** As strict as a page can be to what is put into it. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

export function pageHtml(page: {
  title: string;
  dark: boolean;
  direction: string;
  language: string;
}): string {
  return `<!doctype html><html lang="${page.language}" dir="${page.direction}" class="${page.dark ? 'dark-mode' : ''}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${page.title}</title>
<link rel="stylesheet" href="/page.css"><script defer src="/card-style.js"></script><script defer src="/card.js"></script>
<main><h1>Feed</h1><div class="post"><div class="who"><i></i><div>Poster’s name<small>Group · 3 h</small></div></div>
<div class="message">Looking for 10 staff in Poipet, typing and customer chat …</div></div></main></html>`;
}

/** A site in its own colours, whose rules also reach for elements they should not touch. */
export const PAGE_CSS = `
html{background:#f0f2f5;color:#1c1e21} html.dark-mode{background:#18191a;color:#e4e6eb}
body{margin:0;padding:12px;font:15px/1.4 sans-serif} h1{font-size:16px;margin:0 0 8px}
main{max-width:680px} .post{background:#fff;border-radius:8px;padding:12px 14px} .dark-mode .post{background:#242526}
.who{display:flex;gap:8px;align-items:center;font-weight:600} .who i{width:34px;height:34px;border-radius:50%;background:#ccc}
.who small{display:block;font-weight:400;color:#65676b} .dark-mode .who small{color:#b0b3b8}
job-red-flags,.post>*{letter-spacing:normal}
job-red-flags{display:none!important;color:#f0f!important;font:40px serif!important;letter-spacing:9px!important;text-transform:uppercase!important}
*{--paper:#f0f;--ink:#f0f} q::before{content:"«"} button{background:#f0f!important}
`;
