import type { Post } from '../../detect';
import type { PostPlace, SeenPost } from '../../messages';
import type { Reading, SiteReader } from '../site-reader';
import { isCovered, type Navigation } from './navigation';
import { picturedPart, uncoveredPart } from './pictured';
import { excerptOf } from './standing';
import type { TrackedPost, TrackedPosts } from './tracked-posts';

/** How many posts in view are named: more are on no screen. */
const MOST = 12;
/** Room for a bar that stays at the top of the view, in CSS pixels. */
const BANNER = 80;

/** Posts that a person points at: one in view, by its key, or the one under the last right click. */
export interface Pointing {
  /** Posts in view, with a warning or without, in the page's order. */
  inView(): readonly SeenPost[];
  /** The post as it stands now: by its key, or where the menu was opened last. */
  post(key?: string): Post | undefined;
  /** The outermost block of that post's words; a post of pictures has none. */
  block(key?: string): Element | undefined;
  /** Brings a post into view at once, and says where in the view its words and pictures stand. */
  frame(key: string): PostPlace | undefined;
  stop(): void;
}

/** Texts of posts without a warning are not kept, so they are read again when somebody asks. */
export function createPointing(use: {
  readonly reader: SiteReader;
  readonly posts: () => TrackedPosts;
  readonly navigation: Navigation;
}): Pointing {
  let pressed: WeakRef<Node> | undefined;
  const remember = ({ target }: Event) => {
    if (target instanceof Node) pressed = new WeakRef(target);
  };
  document.addEventListener('contextmenu', remember, { capture: true, passive: true });

  function read(post: TrackedPost | undefined): Reading | undefined {
    if (!post?.box.isConnected || isCovered(post.box)) return undefined;
    const { surface } = use.navigation.here();
    if (surface.kind === 'private') return undefined;
    const reading = use.reader.read(post.box, surface, post.foundIn.surface);
    return typeof reading === 'string' ? undefined : reading;
  }

  function pointedAt(key: string | undefined): Reading | undefined {
    if (key !== undefined) return read(find(key));
    const node = pressed?.deref();
    return read(node && use.posts().around(node));
  }

  function find(key: string): TrackedPost | undefined {
    return [...use.posts()].find((post) => post.key === key && !isCovered(post.box));
  }

  return {
    inView() {
      const shown = [...use.posts()].filter((post) => isInView(post.box)).slice(0, MOST);
      return shown.flatMap((post) => {
        const seen = read(post)?.post;
        return seen ? [{ key: post.key ?? seen.key, excerpt: excerptOf(seen) }] : [];
      });
    },
    post: (key) => pointedAt(key)?.post,
    block: (key) => pointedAt(key)?.anchor,
    frame(key) {
      const post = find(key);
      const reading = read(post);
      if (!post || !reading) return undefined;
      const part = () => picturedPart(post.box, reading.anchor);
      const before = part();
      if (!before) return undefined;
      if (before.top < 0 || before.bottom > innerHeight) {
        post.box.scrollIntoView({ behavior: 'instant' });
        scrollBy(0, -BANNER);
      }
      const { left, right, top, bottom } = uncoveredPart(part() ?? before, post.box);
      const size = { width: right - left, height: bottom - top };
      return { left, top, ...size, viewWidth: innerWidth, viewHeight: innerHeight };
    },
    stop: () => document.removeEventListener('contextmenu', remember, { capture: true }),
  };
}

function isInView(box: Element): boolean {
  const { top, bottom, height } = box.getBoundingClientRect();
  return height > 0 && bottom > 0 && top < innerHeight;
}
