import { describe, expect, it } from 'vitest';
import { copyBlock } from '../../lib/feed';

function block(html: string): Element {
  document.body.innerHTML = `<div dir="auto">${html}</div>`;
  return document.body.firstElementChild!; // it was put there just now
}

describe('the copy of a message', () => {
  it('has words, tags, language, alternative texts and whole addresses', () => {
    const copied = copyBlock(
      block(
        '<p lang="vi">Việc &amp; <b>nhẹ</b></p><img alt="🔥" src="x.png"><a href="https://x.example/a">x</a>',
      ),
    );
    expect(copied).toBe(
      '<div dir="auto"><p lang="vi">Việc &amp; <b>nhẹ</b></p><img alt="🔥"></img><a href="https://x.example/a">x</a></div>',
    );
  });

  it('has nothing that acts, is pressed or written in', () => {
    const copied = copyBlock(
      block(
        '<script>x()</script><style>p{}</style><p id="a" class="b" style="c" data-d="e" onclick="f()">Hi</p><form><input value="mine"></form><div role="button">See more</div><div contenteditable="true">my comment</div><svg></svg>',
      ),
    );
    expect(copied).toBe('<div dir="auto"><p>Hi</p></div>');
  });

  it('ends, however large the block is', () => {
    expect(copyBlock(block('<i>a</i>'.repeat(20_000))).length).toBeLessThan(30_000);
  });
});
