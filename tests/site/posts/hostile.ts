import type { SitePostInput } from './post';

/** Posts that try to break whoever reads or shows them. None of them is a lure, so none shall carry a card. */
export function hostile(): SitePostInput[] {
  const post = (id: string, why: string, text: string): SitePostInput => ({
    id: `hostile-${id}`,
    author: 'Sam Sample',
    label: 'ordinary',
    lang: 'en',
    expect: 'none',
    why,
    text,
  });
  return [
    post(
      'markup',
      'HTML and script as text',
      '<img src=x onerror="window.__hacked=1"><script>window.__hacked=1</script></div></div><b>bold</b> &amp; "quoted"',
    ),
    post(
      'bidi',
      'Overrides and isolates that are never closed',
      'Garden party \u202e etirw sdrawkcab \u2066 isolate \u202d and on',
    ),
    post('surrogates', 'Halves of surrogate pairs', 'Lunch \ud83d at \udf5c noon \ud800'),
    post(
      'controls',
      'Control characters and non-characters',
      'Tea\u0007 and\u200b\u200d\u2060 cake\ufffe \uffff',
    ),
    post('emoji', 'Thousands of emoji', '🎉🧑🏻‍🏫👨‍👩‍👧‍👦🏳️‍🌈'.repeat(500)),
    post('combining', 'Piles of combining marks', `z${'\u0301\u0323\u0489'.repeat(2000)}algo`),
    post(
      'links',
      'A thousand links',
      Array.from({ length: 1000 }, (_, at) => `https://example.com/${at}`).join('\n'),
    ),
    post('long', 'One megabyte of words', 'A walk by the river with the dog. '.repeat(30_000)),
    post('one-word', 'Two hundred thousand letters without a space', 'a'.repeat(200_000)),
    post('lines', 'Ten thousand lines', 'one\n'.repeat(10_000)),
    post('empty', 'No text at all', ''),
    post('blank', 'Only white space', ' \u00a0\u3000\n\u200b '),
    {
      ...post('author', 'Mark-up and overrides in the name', 'Good morning'),
      author: '<b>Sam</b>\u202e "elpmaxE" \ud83d',
    },
    {
      ...post('picture', 'A picture without alternative text, and one with mark-up in it', 'My garden'),
      pictures: [{}, { alt: '"><script>window.__hacked=1</script>' }],
    },
    {
      ...post('link-card', 'An address that is not what it seems', ''),
      kind: 'link',
      link: 'https://example.com/?u=javascript:alert(1)#"><b>',
      title: '<b>title</b>',
    },
    {
      ...post('comments', 'Mark-up in a comment', 'Tea time'),
      comments: [{ author: '<i>Kim</i>', text: '<script>window.__hacked=1</script>' }],
    },
  ];
}
