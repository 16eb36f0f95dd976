/** What the help page can show: who helps, the way out for somebody who is held, the sheet to print. */
const HELP_VIEWS = ['help', 'leaving', 'before-you-go'] as const;
export type HelpView = (typeof HELP_VIEWS)[number];

export interface HelpOpening {
  readonly view: HelpView;
  /** Tag of the language to speak when nobody chose one. */
  readonly language?: string | undefined;
  /** The licence number that an ad names. */
  readonly licence?: string | undefined;
  /** `nothing`: it is opened from a private window, and must not remember what is told. */
  readonly keeps: 'answers' | 'nothing';
}

/** Where our help page is, from the root of the extension. */
export function helpAddress({ view, language, licence, keeps }: HelpOpening): string {
  const search = new URLSearchParams({
    ...(language && { lang: language }),
    ...(licence && { licence }),
    ...(keeps === 'nothing' && { keep: 'nothing' }),
  }).toString();
  return `/help.html${search && `?${search}`}${view === 'help' ? '' : `#${view}`}`;
}

/** What an address of the page asks for; a part that says nothing known is left out. */
export function readHelpAddress({ search, hash }: Pick<Location, 'search' | 'hash'>): HelpOpening {
  const asked = new URLSearchParams(search);
  return {
    view: viewOf(hash),
    language: asked.get('lang') ?? undefined,
    licence: asked.get('licence')?.slice(0, 200) || undefined,
    keeps: asked.get('keep') === 'nothing' ? 'nothing' : 'answers',
  };
}

/** The view that an address's part behind “#” names; the first one for everything else. */
export function viewOf(hash: string): HelpView {
  return HELP_VIEWS.find((view) => hash === `#${view}`) ?? 'help';
}
