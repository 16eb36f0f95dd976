/** Facebook's pages: neutral, readable by a class on a projector, in two colours and down to 320 px. `%part` is a part's class. */
export const STYLES = `
%banner { align-items: center; background: var(--card); border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: 4px 16px; padding: 8px 16px; position: sticky; top: 0; z-index: 2; }
%columns { display: flex; justify-content: center; gap: 24px; padding: 16px 8px; }
%nav ul { list-style: none; margin: 0; padding: 0; }
%nav-link { border-radius: 8px; display: block; padding: 8px 12px; }
%nav-link:hover, %theme:hover, %button:hover, %menu-button:hover { background: var(--press); }
%main { flex: 0 1 600px; min-width: 0; }
%hidden-heading { clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; white-space: nowrap; width: 1px; }
%unit { margin-bottom: 16px; scroll-margin-top: 64px; }
%unit:empty { margin: 0; }
%card, %card-box, %stories { background: var(--card); border-radius: 8px; box-shadow: 0 1px 2px rgb(0 0 0 / .16); }
%card-box, %stories { margin-bottom: 16px; padding: 12px 16px; }
%compose { background: var(--press); border-radius: 20px; color: var(--soft); padding: 8px 14px; }
%group-head { padding: 0 4px 12px; }
%group-head h1 { font-size: 24px; }
%sort { color: var(--soft); font-weight: 600; padding: 4px; }
%decoy { height: 0; overflow: hidden; }
%decoys { height: 0; overflow: hidden; }
%header { align-items: flex-start; display: flex; gap: 10px; padding: 12px 16px 4px; }
%avatar-place { flex: none; height: 40px; width: 40px; }
%avatar { border-radius: 50%; display: block; height: 40px; width: 40px; }
%names { flex: 1; min-width: 0; }
%name { font-weight: 400; overflow-wrap: anywhere; }
%name-link:hover, %time:hover { text-decoration: underline; }
%follow { color: var(--link); cursor: pointer; display: inline; font-weight: 600; }
%time-line, %by-line { align-items: center; color: var(--soft); display: flex; flex-wrap: wrap; font-size: 13px; }
%time-line > span { align-items: center; display: flex; gap: 3px; }
%time { overflow: hidden; position: relative; }
%time-svg { display: block; fill: currentColor; max-width: 80px; }
%audience { fill: currentColor; opacity: .5; }
%menu-button { border-radius: 50%; cursor: pointer; display: grid; fill: var(--soft); height: 36px; place-items: center; width: 36px; }
%message { padding: 4px 16px 12px; overflow-wrap: anywhere; }
%paragraph-next { margin-top: 8px; }
%message img { margin: 0 1px; vertical-align: -3px; }
%post-title { font-size: 17px; margin-bottom: 6px; }
%link { color: var(--link); }
%more { cursor: pointer; display: inline; font-weight: 600; }
%more:hover { text-decoration: underline; }
%coloured-ground { background-color: #2d5f73; background-size: cover; color: #fff; display: grid; font-size: 24px; font-weight: 700; min-height: 260px; padding: 32px; place-items: center; text-align: center; }
%coloured-ground > * { grid-area: 1 / 1; }
%coloured-copy { opacity: 0; pointer-events: none; }
%shared { border: 1px solid var(--line); border-radius: 8px; margin: 0 16px 12px; overflow: hidden; }
%media { overflow: hidden; }
%photo { display: block; height: auto; max-width: 100%; width: 100%; }
%photos { display: grid; gap: 2px; grid-template-columns: 1fr 1fr; }
%photo-box { position: relative; }
%photo-more { color: var(--soft); padding: 4px 16px; }
%card-link { background: var(--press); display: block; }
%card-words { padding: 10px 16px; }
%card-words > [data-ad-rendering-role="title"] { font-weight: 600; }
%card-words > [data-ad-rendering-role="meta"] { color: var(--soft); font-size: 12px; text-transform: uppercase; }
%call { background: var(--press); border-radius: 6px; cursor: pointer; font-weight: 600; margin: 8px 16px; padding: 6px 12px; text-align: center; }
%feedback { padding: 0 16px 8px; }
%counts { color: var(--soft); font-size: 13px; padding: 8px 0; }
%buttons { border-block: 1px solid var(--line); display: flex; }
%button { border-radius: 6px; color: var(--soft); cursor: pointer; flex: 1; font-weight: 600; padding: 8px 4px; text-align: center; }
%button[aria-pressed="true"] { color: var(--link); }
%comment { padding-top: 10px; position: relative; }
%comment-row { align-items: center; display: flex; gap: 6px; }
%comment-row > :first-child { flex: 0 1 auto; min-width: 0; }
%comment-menu { background: var(--press); border-radius: 50%; cursor: pointer; height: 20px; width: 20px; }
%thread-line { border-inline-start: 2px solid var(--line); bottom: 24px; inset-inline-start: 10px; position: absolute; top: 44px; }
%replies { padding-inline-start: 28px; }
%badge { color: var(--soft); font-size: 12px; }
%comment-bubble { background: var(--press); border-radius: 16px; display: inline-block; position: relative; max-width: 100%; overflow-wrap: anywhere; padding: 8px 12px; }
%comment-bubble %name-link { font-weight: 600; }
%comment-links { color: var(--soft); display: flex; font-size: 12px; gap: 14px; list-style: none; margin: 2px 12px 0; padding: 0; }
%composer { padding-top: 10px; }
%textbox { background: var(--press); border-radius: 16px; min-height: 36px; padding: 8px 12px; }
%textbox-line { margin: 0; }
%textbox:not(:focus)::before { color: var(--soft); content: attr(aria-label); float: inline-start; height: 0; }
%strip-head { font-weight: 600; padding: 12px 16px 0; }
%strip { display: flex; gap: 8px; overflow-x: auto; padding: 12px 16px; }
%stories %strip { padding: 0; }
%stories %tile-picture { height: 72px; }
%tile { flex: none; font-size: 13px; width: 110px; }
%tile-picture { border-radius: 8px; display: block; object-fit: cover; }
%tile %call { margin: 6px 0 0; }
%aside { flex: 0 1 320px; min-width: 0; }
%aside h2 { font-weight: 700; margin-bottom: 8px; }
%aside-entry { border-top: 1px solid var(--line); overflow: hidden; padding: 8px 0; }
%aside-entry h4 { font-weight: 600; }
%aside-entry %message { padding: 4px 0 0; }
%comment-order { color: var(--soft); font-weight: 600; padding-top: 8px; }
%dialog-place { display: grid; inset: 0; place-items: center; position: fixed; }
%dialog-ground { background: rgb(0 0 0 / .5); inset: 0; position: fixed; }
%dialog { background: var(--card); border-radius: 8px; box-shadow: 0 8px 32px rgb(0 0 0 / .3); display: flex; flex-direction: column; max-height: 92vh; max-width: 680px; position: relative; width: 96vw; }
%dialog-head { align-items: center; border-bottom: 1px solid var(--line); display: flex; gap: 12px; justify-content: space-between; padding: 12px 16px; }
%dialog-title { font-size: 18px; font-weight: 700; overflow-wrap: anywhere; }
%close { background: var(--press); border-radius: 50%; cursor: pointer; display: grid; flex: none; height: 36px; place-items: center; width: 36px; }
%dialog > %composer { border-top: 1px solid var(--line); padding: 10px 16px; }
%end { color: var(--soft); padding: 24px; text-align: center; }
%layer { left: 0; position: fixed; top: 0; z-index: 3; }
%menu { background: var(--card); border: 1px solid var(--line); border-radius: 8px; box-shadow: 0 4px 16px rgb(0 0 0 / .25); left: 50vw; min-width: 200px; padding: 6px; position: fixed; top: 30vh; transform: translateX(-50%); }
%menu-item { border-radius: 6px; cursor: pointer; padding: 8px 12px; }
%menu-item:hover { background: var(--press); }
%caption { overflow-wrap: anywhere; padding: 4px 16px 12px; }
%film { background: #2b3436; }
%film %photo { aspect-ratio: 16 / 9; }
%overlay-0 { padding: 8px 16px; }
%overlay-0 %names { align-items: center; display: flex; gap: 10px; }
%marketplace-0 %feed, %market { display: grid; gap: 12px; grid-template-columns: repeat(auto-fill, minmax(170px, 1fr)); }
%tile-link { background: var(--card); border-radius: 8px; display: block; overflow: hidden; }
%tile-words { padding: 8px; }
%tile-price { font-weight: 600; }
%tile-title { -webkit-box-orient: vertical; -webkit-line-clamp: 2; display: -webkit-box; overflow: hidden; }
%tile-place { color: var(--soft); font-size: 13px; }
%gallery %photo { max-height: 400px; object-fit: cover; }
%item { background: var(--card); padding: 16px; }
%item-title { font-size: 22px; }
%viewer { background: var(--card); display: flex; inset: 0; position: fixed; }
%viewer-main { background: #101415; flex: 1; min-width: 0; position: relative; }
%viewer-main > %close { inset-inline-start: 12px; position: absolute; top: 12px; }
%viewer-stage { align-items: center; display: flex; height: 100%; justify-content: space-between; }
%viewer-picture { height: auto; max-width: 80%; }
%leaf { background: var(--press); border-radius: 50%; height: 40px; padding: 8px 15px; width: 40px; }
%viewer-column { flex: 0 0 360px; overflow-y: auto; }
%m-row { background: var(--card); margin-bottom: 8px; }
%m-block { display: flex; flex-wrap: wrap; gap: 6px; padding: 6px 12px; position: relative; }
%m-avatar { background: var(--press); border-radius: 50%; height: 40px; width: 40px; }
%m-block > %caption { padding: 0; width: 100%; }
%glyph::before { content: "\\25cf"; }
%glyph { font-size: 0; }
%glyph::before { font-size: 12px; }
%wrong { padding: 40px; text-align: center; }
@media (max-width: 780px) {
  %banner { position: static; }
  %columns { flex-direction: column; gap: 8px; padding: 8px 0; }
  %nav ul { display: flex; padding: 0 8px; }
  %main, %aside { flex: none; width: 100%; }
  %card { border-radius: 0 !important; }
}
`;
