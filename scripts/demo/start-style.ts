/** The start page and the notes: as calm as the card, readable from the last row, in light, dark and on paper. */
export const START_STYLE = `
:root { color-scheme: light dark; --ink: #1d2a2c; --soft: #57666a; --paper: #fff; --wash: #f5f6f4; --line: #d8dedc; --brand: #0f5c63 }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e9efee; --soft: #a3b1b2; --paper: #1c2224; --wash: #141819; --line: #364144; --brand: #7cc7c6 }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--wash); color: var(--ink); font: 17px/1.6 system-ui, "Noto Sans", "Noto Sans Khmer", "Noto Sans Thai", "Noto Sans CJK SC", sans-serif }
main { max-width: 1200px; margin: 0 auto; padding: 24px 16px 48px }
h1 { font-size: 26px; margin: 0 0 8px }
h2 { font-size: 20px; margin: 0 0 8px }
p { margin: 0 0 12px; max-width: 46em }
a { color: var(--brand) }
:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px }
.languages { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 340px), 1fr)); gap: 16px; margin-top: 20px }
section { background: var(--paper); border: 1px solid var(--line); border-radius: 12px; padding: 16px }
section p { color: var(--soft); font-size: 14px; margin: 10px 0 0 }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 6px }
li { display: flex; flex-wrap: wrap; gap: 2px 14px; padding: 6px 0; border-top: 1px solid var(--line) }
li span { flex-basis: 100% }
table { border-collapse: collapse; width: 100%; margin-bottom: 32px; background: var(--paper); font-size: 15px }
th, td { border: 1px solid var(--line); padding: 8px 10px; text-align: start; vertical-align: top; overflow-wrap: anywhere }
td:nth-child(1) { width: 15% } td:nth-child(2) { width: 30% } td:nth-child(3) { width: 13% }
tr.lure td:nth-child(3) { font-weight: 700 }
.known { margin: 6px 0 0; color: var(--soft); font-style: italic }
@media (max-width: 640px) { table, thead, tbody, tr, td { display: block } thead { display: none } td:nth-child(n) { width: auto; border-block: 0 } tr { border-block: 1px solid var(--line); padding-block: 6px } }
@media print { body { background: none; font-size: 12px } table { font-size: 11px } tr { break-inside: avoid } }
`;
