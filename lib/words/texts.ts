/** One text, or its forms by number: a plural category of the language, or an exact number as `=2`. */
export type Text = string | PluralForms;
export type PluralForms = { readonly other: string } & { readonly [form: string]: string };
/** Texts by dotted key: `card.title.caution`. */
export type Texts = Readonly<Record<string, Text>>;

/** A group of texts as a translator writes it in YAML. */
export interface TextGroup {
  readonly [name: string]: string | TextGroup;
}

const FORM = /^(zero|one|two|few|many|other|=\d+)$/;

/**
 * The nested groups of a locale file as one flat table. A group whose names are all number forms
 * is one text. Throws a sentence that names the key when a value is no text.
 */
export function flattenTexts(group: TextGroup, prefix = ''): Record<string, Text> {
  const texts: Record<string, Text> = {};
  for (const [name, value] of Object.entries(group)) {
    const key = prefix + name;
    if (typeof value === 'string') texts[key] = value;
    else if (isPlural(value)) texts[key] = value;
    else if (isGroup(value)) Object.assign(texts, flattenTexts(value, `${key}.`));
    else throw new Error(`${key}: write a text in quotes, or a group of texts.`);
  }
  return texts;
}

/** What a locale asset holds; anything in it that is no text is left out, so English stands in for it. */
export function readTexts(asset: unknown): Texts {
  if (!isGroup(asset)) throw new Error('A locale file must be an object of texts by key.');
  const entries = Object.entries(asset).filter(([, value]) => typeof value === 'string' || isPlural(value));
  // The filter above leaves exactly the two shapes of Text.
  return Object.fromEntries(entries) as Texts;
}

/** `{name}` replaced by its value, in one pass: a value that holds braces is not read again. A hole without a value shows “…”. */
export function fillHoles(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(HOLE, (_, name: string) => values[name] ?? '…');
}

/** The names of a text's holes. */
export function holesOf(text: string): readonly string[] {
  return [...text.matchAll(HOLE)].map((match) => match[1] ?? '');
}

const HOLE = /\{([a-z][a-z-]*)\}/g;

function isGroup(value: unknown): value is TextGroup {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPlural(value: unknown): value is PluralForms {
  return (
    isGroup(value) &&
    typeof value.other === 'string' &&
    Object.entries(value).every(([form, text]) => FORM.test(form) && typeof text === 'string')
  );
}
