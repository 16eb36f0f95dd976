import { classOf } from './class-names';

/** A site's style sheet: what both sites share, and the site's own with `%part` for the class of a part. */
export function styleSheet(styles: string, seed: string): string {
  return (SHARED + styles).replace(/%([a-z][a-z0-9-]*)/g, (_, part: string) => `.${classOf(seed, part)}`);
}

const SHARED = `
:root { --ground: #eef0f1; --card: #fff; --ink: #1c2426; --soft: #5a6668; --line: #d6dcdd; --press: #e6eaeb; --link: #0b5c86; color-scheme: light; }
.__fb-dark-mode { --ground: #18191a; --card: #242526; --ink: #e4e6eb; --soft: #b0b3b8; --line: #3e4042; --press: #3a3b3c; --link: #8ec5ff; color-scheme: dark; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.4 "Noto Sans", "Segoe UI", system-ui, sans-serif; }
a { color: inherit; text-decoration: none; }
h1, h2, h3, h4, h5 { color: var(--ink); font-size: inherit; margin: 0; }
%brand { font-size: 18px; font-weight: 700; }
%notice { background: var(--press); border-radius: 6px; flex: 1 1 260px; font-size: 13px; padding: 4px 10px; }
%theme { border-radius: 6px; color: var(--soft); cursor: pointer; font-size: 13px; padding: 4px 8px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 1px; }
`;
