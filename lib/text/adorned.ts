/**
 * Latin letters with marks that none of our languages writes, Vietnamese with its many included: å ž ș ġ ę. Some are a name from
 * elsewhere; many are a disguise, or a language that isn't ours.
 */
const STRANGE =
  /[\u00e4\u00e5\u00f6\u00fe\u00ff\u0101\u0105\u0107-\u010f\u0113-\u0127\u012b-\u0167\u016b-\u017e\u01cd-\u01dc\u01e6-\u021f\u0226-\u0233\u1e02-\u1e99]/giu;
const MANY = 5;

let known: { readonly text: string; readonly isAdorned: boolean } | undefined;

/** Whether so many marks of a text are decoration that none of them says anything. Asked only where marks speak against a phrase. */
export function isAdorned({ original }: { readonly original: string }): boolean {
  if (known?.text !== original)
    known = { text: original, isAdorned: (original.match(STRANGE)?.length ?? 0) >= MANY };
  return known.isAdorned;
}
