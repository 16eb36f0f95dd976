import type { Unit } from '../../drawing/unit';
import type { SitePost } from '../../posts/post';
import { hash } from '../../seeded';
import { h, type SiteElement } from '../../tree/node';
import { codeOf, userNamed } from '../address';
import type { Draw } from '../draw';

type Comment = SitePost['comments'][number];

/** What a row or an item of comments is made of. */
export interface CommentParts {
  /** Its place among those of its post, and a reply's place after that. */
  readonly id: string;
  readonly user: string;
  readonly text: string;
  /** The comment's own address: what tells it from the caption. */
  readonly address: string;
  readonly hours: number;
  /** How many are not in the page yet. */
  readonly folded: number;
  readonly replies: readonly CommentParts[];
}

export function commentsOf({ post, talk }: Unit): CommentParts[] {
  const all = post.comments.map((comment: Comment, at): CommentParts => {
    const number = hash(`${post.id} comment ${at}`);
    const own = `/p/${codeOf(post)}/c/1${String(number).padStart(16, '0')}/`;
    const hours = 1 + (number % 5);
    const replies = comment.replies.map((reply, nth) => ({
      id: `${at}/${nth}`,
      user: userNamed(reply.author),
      text: reply.text,
      address: `${own}r/1${String(hash(`${own} ${nth}`)).padStart(16, '0')}/`,
      hours,
      folded: 0,
      replies: [],
    }));
    const isFolded = talk.replies === 'folded';
    return {
      id: String(at),
      user: userNamed(comment.author),
      text: comment.text,
      address: own,
      hours,
      folded: isFolded ? replies.length : 0,
      replies: isFolded ? [] : replies,
    };
  });
  return talk.order === 'newest' ? all.reverse() : all;
}

/** Replies are not in the page before this button was used. */
export function repliesButton(draw: Draw, count: number): SiteElement | undefined {
  if (count === 0) return undefined;
  return h('div', { class: draw.cls('small-button'), role: 'button', tabindex: '0' }, [
    h('span', { dir: 'auto' }, draw.labels.viewReplies(count)),
  ]);
}

export function replyButton(draw: Draw): SiteElement {
  return h('div', { class: draw.cls('small-button'), role: 'button', tabindex: '0' }, [
    h('span', { dir: 'auto' }, draw.labels.reply),
  ]);
}

export function commentForm(draw: Draw): SiteElement {
  return h('form', { class: draw.cls('composer'), method: 'POST' }, [
    h('textarea', {
      'aria-label': draw.labels.addComment,
      autocomplete: 'off',
      class: draw.cls('textbox'),
      placeholder: draw.labels.addComment,
      rows: '1',
    }),
  ]);
}
