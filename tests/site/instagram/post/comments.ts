import type { Unit } from '../../drawing/unit';
import type { SitePost } from '../../posts/post';
import { hash } from '../../seeded';
import { h, type SiteElement } from '../../tree/node';
import { codeOf, userNamed } from '../address';
import type { Draw } from '../draw';

type Comment = SitePost['comments'][number];

/** What a row or an item of comments is made of. */
export interface CommentParts {
  readonly user: string;
  readonly text: string;
  /** The comment's own address: what tells it from the caption. */
  readonly address: string;
  readonly hours: number;
  readonly replies: number;
}

export function commentsOf({ post }: Unit): CommentParts[] {
  return post.comments.map((comment: Comment, at) => {
    const number = hash(`${post.id} comment ${at}`);
    return {
      user: userNamed(comment.author),
      text: comment.text,
      address: `/p/${codeOf(post)}/c/1${String(number).padStart(16, '0')}/`,
      hours: 1 + (number % 5),
      replies: comment.replies.length,
    };
  });
}

/** Replies are not in the page before this button was used, and on the practice page not after it either. */
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
