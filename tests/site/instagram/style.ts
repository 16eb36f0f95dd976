/** Instagram's pages: one narrow column of pictures, in two colours and down to 320 px. `%part` is a part's class. */
export const STYLES = `
%frame { display: flex; min-height: 100vh; }
%banner { background: var(--card); border-inline-end: 1px solid var(--line); display: flex; flex: 0 0 200px; flex-direction: column; gap: 12px; height: 100vh; padding: 24px 12px; position: sticky; top: 0; }
%notice { flex: none; }
%nav-link { border-radius: 8px; padding: 8px 12px; }
%nav-link:hover, %theme:hover, %menu-item:hover { background: var(--press); }
%section { flex: 1; min-width: 0; }
%main { padding: 16px 8px; }
%wide, %more-posts { margin: 0 auto; max-width: 935px; }
%columns { display: flex; gap: 48px; justify-content: center; }
%column { flex: 0 1 470px; min-width: 0; }
%stories { margin-bottom: 16px; }
%stories ul { display: flex; gap: 16px; list-style: none; margin: 0; overflow-x: auto; padding: 0; }
%stories li > div { position: relative; width: 66px; }
%stories li div div { font-size: 12px; overflow: hidden; text-overflow: ellipsis; }
%stories li %avatar { height: 58px; inset-inline-start: 4px; position: absolute; top: 4px; width: 58px; }
%ring { flex: none; height: 42px; position: relative; width: 42px; }
%ring %avatar { inset-inline-start: 5px; position: absolute; top: 5px; }
%ring-line { border: 2px solid var(--line); border-radius: 50%; box-sizing: border-box; display: block; }
%avatar { border-radius: 50%; display: block; height: 32px; width: 32px; }
%avatar-place { flex: none; }
%article { border-bottom: 1px solid var(--line); padding-bottom: 16px; scroll-margin-top: 8px; }
%header { align-items: center; display: flex; gap: 8px; padding: 12px 4px; }
%names { align-items: center; display: flex; flex: 1; flex-wrap: wrap; gap: 4px; min-width: 0; overflow-wrap: anywhere; }
%name { font-weight: 600; }
%name:hover { text-decoration: underline; }
%time, %time-link, %all-comments, %small-button { color: var(--soft); font-size: 13px; }
%follow { color: var(--link); cursor: pointer; display: inline-block; font-weight: 600; }
%icon { display: block; }
%icon-button { cursor: pointer; padding: 6px; }
%media { background: var(--press); border-radius: 4px; overflow: hidden; }
%photo, %film { display: block; height: auto; max-width: 100%; width: 100%; }
%film-box { position: relative; }
%film-box %icon-button { bottom: 4px; color: #fff; inset-inline-end: 4px; position: absolute; }
%carousel { overflow: hidden; position: relative; }
%slides { height: 265px; list-style: none; margin: 0; padding: 0; position: relative; }
%slide { left: 0; position: absolute; top: 0; width: 470px; }
%slide-width { height: 1px; position: absolute; }
%step { background: rgb(255 255 255 / .8); border: 0; border-radius: 50%; cursor: pointer; height: 28px; position: absolute; top: calc(50% - 14px); width: 28px; }
%step-back { left: 8px; }
%step-next { right: 8px; }
%step > div { border: solid #1c2426; border-width: 2px 2px 0 0; height: 8px; margin: auto; transform: rotate(45deg); width: 8px; }
%step-back > div { transform: rotate(225deg); }
%call { background: var(--press); font-weight: 600; padding: 10px 12px; }
%actions { align-items: center; display: flex; padding: 4px 0; }
%save { margin-inline-start: auto; }
%likes { font-weight: 600; padding: 0 4px; }
%caption { overflow-wrap: anywhere; padding: 4px; }
%caption h1 { display: inline; font-weight: 400; }
%caption > div { display: inline; }
%caption %name { margin-inline-end: 4px; }
%link { color: var(--link); }
%more { color: var(--soft); cursor: pointer; display: inline; }
%all-comments { display: block; padding: 2px 4px; }
%composer { padding: 4px; }
%textbox { background: none; border: 0; color: inherit; font: inherit; resize: none; width: 100%; }
%slide-place { align-items: end; display: flex; gap: 8px; height: 100vh; justify-content: center; padding: 8px 0; }
%reel { background: #111; border-radius: 8px; height: 100%; max-width: 100%; min-width: 0; overflow: hidden; position: relative; width: 470px; }
%reel-film { height: 100%; }
%reel-over { background: rgb(0 0 0 / .5); bottom: 0; color: #fff; left: 0; max-height: 100%; overflow-y: auto; padding: 8px 12px; position: absolute; right: 0; }
%reel-icons { align-items: center; display: flex; flex: none; flex-direction: column; }
%suggestions { color: var(--soft); flex: 0 0 260px; padding-top: 24px; }
%suggestion { align-items: center; color: var(--ink); display: flex; gap: 10px; padding: 8px 0; }
%suggestion %follow { margin-inline-start: auto; }
%end { color: var(--soft); padding: 24px; text-align: center; }
%alone { margin: 0 auto; }
%alone-top %media, %list-media %carousel { margin: 0 auto; max-width: 470px; }
%line { border: 0; border-top: 1px solid var(--line); margin: 12px 0; }
%row { display: flex; gap: 12px; list-style: none; overflow-wrap: anywhere; padding: 8px 4px; }
%row > div { min-width: 0; }
%row h2, %row h3 { display: inline; }
%row %caption { padding: 0; }
%row-buttons { color: var(--soft); display: flex; gap: 12px; }
%small-button { cursor: pointer; font-weight: 600; }
%more-head { color: var(--soft); font-weight: 600; padding: 8px 0 16px; }
%grid-row { display: flex; gap: 4px; margin-bottom: 4px; }
%tile { flex: 0 1 33%; min-width: 0; position: relative; }
%tile-picture { aspect-ratio: 1; display: block; height: auto; object-fit: cover; width: 100%; }
%badge { color: #fff; inset-inline-end: 8px; position: absolute; top: 8px; }
%profile-head { align-items: center; display: flex; gap: 32px; padding: 24px 8px; }
%profile-head > %avatar { height: 110px; width: 110px; }
%profile-head h2 { font-size: 20px; }
%tabs { border-top: 1px solid var(--line); display: flex; gap: 48px; justify-content: center; padding: 12px; }
%layer { left: 0; position: fixed; top: 0; z-index: 3; }
%dialog-place { background: rgb(0 0 0 / .6); display: grid; inset: 0; place-items: center; position: fixed; }
%dialog { background: var(--card); border-radius: 4px; max-height: 94vh; max-width: 1000px; overflow-y: auto; width: 94vw; }
%dialog-inside { padding: 8px 16px; }
%close { color: #fff; position: fixed; right: 12px; top: 12px; }
%list-columns { display: flex; flex-wrap: wrap; gap: 16px; }
%list-media { flex: 1 1 400px; min-width: 0; }
%list-side { flex: 1 1 300px; min-width: 0; }
%rows ul { list-style: none; margin: 0; padding: 0; }
%menu { background: var(--card); border-radius: 12px; overflow: hidden; width: min(400px, 90vw); }
%menu-item { background: none; border: 0; border-bottom: 1px solid var(--line); color: inherit; cursor: pointer; display: block; font: inherit; padding: 12px; width: 100%; }
%wrong { padding: 40px; text-align: center; }
@media (max-width: 900px) {
  %suggestions { display: none; }
  %frame { flex-direction: column; }
  %section { width: 100%; }
  %notice { flex: 1 1 200px; }
  %banner { border-right: 0; flex: none; flex-direction: row; flex-wrap: wrap; height: auto; padding: 8px; position: static; }
}
`;
