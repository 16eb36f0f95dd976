import { browser } from 'wxt/browser';
import { askTab, isRefusal, type PostPlace } from '../../lib/messages';
import type { KeptReport, Picture } from '../../lib/report';
import { breakLine, type Crop, cropOf } from './crop';
import type { PictureSource } from './subject';

/** The page draws what was scrolled into view in this time, in milliseconds. */
const DRAWN = 200;
/** So often it is looked whether the post stands still. */
const MOST_LOOKS = 15;
/** Bytes to aim for, and the qualities that are tried to get there. */
const AIM = 400_000;
const QUALITIES = [0.85, 0.7, 0.5, 0.35];
/** Pixels of the strip below the picture. */
const TYPE = { size: 15, line: 21, margin: 10 };

/**
 * Takes a picture of the tab's view, cuts out the post and writes below when and where it was seen, and the report's number. Works only while the
 * browser still lets us: after the popup or the menu was used over that very page.
 * @throws when the post is gone, another tab is in front, or the browser refuses
 */
export async function takePicture({ tabId, key }: PictureSource, report: KeptReport): Promise<Picture> {
  const { view, place, takenAt } = await viewOf({ tabId, key });
  const crop = cropOf(place, view);
  if (!crop) throw new Error('The post is out of view, or the picture is of another view.');
  const canvas = draw(view, crop, [
    `${takenAt.toISOString()} (UTC)`,
    report.post.permalink ?? report.pageUrl ?? report.post.key,
    `Report ${report.id}`,
  ]);
  return { type: 'image/jpeg', bytes: await encode(canvas) };
}

interface View {
  readonly view: ImageBitmap;
  /** Where the post stood in it. */
  readonly place: PostPlace;
  readonly takenAt: Date;
}

/**
 * The view with the post in it. Feeds draw and drop posts as they are scrolled, so the post may go on moving: only a view before and after
 * which it stood at the same place shows it where we think.
 */
async function viewOf(source: PictureSource): Promise<View> {
  let place = await placeOf(source);
  for (let look = 0; look < MOST_LOOKS; look++) {
    await new Promise((resolve) => setTimeout(resolve, DRAWN));
    const before = place;
    place = await placeOf(source);
    if (!isSame(before, place)) continue;
    const { active, windowId } = await browser.tabs.get(source.tabId);
    if (!active || windowId === undefined) throw new Error('Another tab is in front of the ad’s.');
    const takenAt = new Date();
    const picture = await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
    const after = await placeOf(source);
    if (isSame(place, after)) return { view: await bitmapOf(picture), place, takenAt };
    place = after;
  }
  throw new Error('The page does not stand still.');
}

async function placeOf({ tabId, key }: PictureSource): Promise<PostPlace> {
  const framed = await askTab(tabId, { type: 'frame', key });
  if (isRefusal(framed) || !framed.place) throw new Error('The post is no longer on the page.');
  return framed.place;
}

/** To half a pixel. */
function isSame(one: PostPlace, other: PostPlace): boolean {
  const near = (name: keyof PostPlace) => Math.abs(one[name] - other[name]) < 0.5;
  return near('left') && near('top') && near('width') && near('height');
}

async function bitmapOf(address: string): Promise<ImageBitmap> {
  return createImageBitmap(await (await fetch(address)).blob());
}

/** Latin type alone: times, addresses and numbers. Black on white, whatever the page looks like. */
function draw(view: ImageBitmap, { drawn, ...cut }: Crop, caption: readonly string[]): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gives no canvas.');
  const font = `${TYPE.size}px monospace`;
  context.font = font;
  const room = drawn.width - 2 * TYPE.margin;
  const lines = caption.flatMap((line) => breakLine(line, (part) => context.measureText(part).width <= room));
  canvas.width = drawn.width;
  canvas.height = drawn.height + lines.length * TYPE.line + TYPE.margin;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(view, cut.x, cut.y, cut.width, cut.height, 0, 0, drawn.width, drawn.height);
  context.fillStyle = '#000';
  context.font = font;
  context.textBaseline = 'top';
  for (const [index, line] of lines.entries())
    context.fillText(line, TYPE.margin, drawn.height + TYPE.margin / 2 + index * TYPE.line);
  return canvas;
}

async function encode(canvas: HTMLCanvasElement): Promise<Uint8Array> {
  let bytes = new Uint8Array();
  for (const quality of QUALITIES) {
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
    if (!blob) throw new Error('The browser could not write the picture.');
    bytes = new Uint8Array(await blob.arrayBuffer());
    if (bytes.length <= AIM) break;
  }
  return bytes;
}
