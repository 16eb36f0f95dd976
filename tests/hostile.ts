/** One text that somebody could post to break a page, and what it tries. */
export interface HostileText {
  readonly tries: string;
  readonly text: string;
}

const MEGABYTE = 1_000_000;

/** Run against everything that shows or reads a post: text, author, alternative texts, links. */
export const HOSTILE_TEXTS: readonly HostileText[] = [
  { tries: 'an empty text', text: '' },
  { tries: 'only spaces', text: ' '.repeat(10_000) },
  { tries: 'HTML', text: '<b>bold</b><a href="https://evil.example">go</a></q></li></div>' },
  { tries: 'a script', text: '<script>globalThis.hacked = true</script>' },
  {
    tries: 'an event handler',
    text: '<img src=x onerror="globalThis.hacked = true">"><svg onload=alert(1)>',
  },
  { tries: 'a style', text: '<style>*{display:none!important}</style></style>' },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it must stay a text
  { tries: 'a template of ours', text: '{title} {n} ${globalThis.hacked = true} {{pay}} $& $1' },
  { tries: 'HTML entities', text: '&lt;b&gt; &amp; &#x202e; &nbsp;' },
  { tries: 'a javascript: link', text: 'javascript:globalThis.hacked=true//' },
  { tries: 'a data: link', text: 'data:text/html,<script>globalThis.hacked=true</script>' },
  { tries: 'to turn the line around', text: 'safe \u202etxet desrever\u202c and \u2067more\u2069 \u200f!' },
  { tries: 'embeddings that never end', text: `${'\u202e\u202b\u2067'.repeat(200)}end` },
  { tries: 'a flood of emoji', text: '🔥💸✈️👨‍👩‍👧‍👦🇰🇭'.repeat(2_000) },
  { tries: 'towers of marks', text: `Z${'\u0351\u0321\u0344'.repeat(100)}a${'\u0336\u0489'.repeat(100)}lgo` },
  { tries: 'towers of Thai marks', text: `ก${'็'.repeat(500)} ส${'้'.repeat(500)}` },
  { tries: 'a lone high surrogate', text: 'before \ud83d after' },
  { tries: 'a lone low surrogate at the start', text: '\ude00 after' },
  { tries: 'thousands of lone surrogates', text: '\udfff\ud800'.repeat(3_000) },
  { tries: 'NUL and control characters', text: 'a\u0000b\u0001c\u0007d\u001b[31me\u007ff\u0085g\r\n\t\v\f' },
  { tries: 'invisible characters', text: 'T\u200be\u200cl\u200de\u2060g\ufeffr\u00ada\u180em' },
  { tries: '10,000 spaces between two words', text: `job${' '.repeat(10_000)}abroad` },
  { tries: '10,000 lines', text: 'job\n'.repeat(10_000) },
  { tries: 'one very long word', text: 'w'.repeat(20_000) },
  { tries: 'one very long word without spaces in Khmer', text: 'ការងារ'.repeat(4_000) },
  { tries: 'a megabyte of letters', text: 'abcdefghij'.repeat(MEGABYTE / 10) },
  { tries: 'a megabyte of marks', text: `o${'\u0301'.repeat(MEGABYTE)}` },
  { tries: 'a megabyte of joined emoji', text: '👨‍'.repeat(MEGABYTE / 3) },
  { tries: 'names of object properties', text: '__proto__ constructor toString hasOwnProperty' },
  { tries: 'to end JSON', text: '"}],"level":"none"}\u2028\u2029' },
  { tries: 'private and unassigned characters', text: '\ue000\u{10ffff}\ufffe\uffff\u{e0041}' },
];
