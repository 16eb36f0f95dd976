import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { leaveFor } from '../../entrypoints/pages/leave';
import { localVoice } from '../../entrypoints/pages/local-voice';
import { ReadAloud } from '../../entrypoints/pages/read-aloud';
import { type LanguageTag, makeWords } from '../../lib/words';
import { eventually } from '../eventually';
import { locales } from '../locales';
import { fakeVoices, type Voices } from './voices';

const wordsOf = (tag: LanguageTag) => makeWords(tag, locales.get(tag) ?? {}, locales.get('en'));

let voices: Voices;
beforeEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
  voices = fakeVoices();
});

function show(sentences: readonly string[], tag: LanguageTag = 'en'): void {
  render(<ReadAloud sentences={sentences} words={wordsOf(tag)} />, document.body);
}
const button = () => document.querySelector('button');
const label = (text: string | undefined) => eventually(() => expect(button()?.textContent).toBe(text));

describe('reading aloud', () => {
  it('has no button without a voice, and gets one when the browser finds one late', async () => {
    show(['One.']);
    expect(button()).toBeNull();
    await eventually(() => {
      voices.found({ lang: 'en-GB', localService: true });
      expect(button()?.textContent).toBe('Read aloud');
    });
  });

  it('has no button where the browser can’t speak at all', () => {
    vi.stubGlobal('speechSynthesis', undefined);
    show(['One.']);
    expect(button()).toBeNull();
  });

  it('never takes a voice that sends the words away', async () => {
    voices.found({ lang: 'en-GB', localService: false }, { lang: 'vi-VN', localService: true });
    show(['One.']);
    await new Promise((done) => setTimeout(done));
    expect(button()).toBeNull();
  });

  it('speaks one sentence after the other, and is ready again at the end', async () => {
    voices.found({ lang: 'en-GB', localService: true });
    show(['One.', 'Two.']);
    await label('Read aloud');
    button()?.click();
    await label('Stop reading');
    expect(voices.line).toEqual(['One.', 'Two.']);
    expect(voices.spokenIn).toEqual(['en-GB', 'en-GB']);
    voices.finish();
    voices.finish();
    await label('Read aloud');
  });

  it.each([
    ['a second press', () => button()?.click()],
    ['leaving the page', () => dispatchEvent(new Event('pagehide'))],
    ['leaving quickly', () => leaveFor('about:blank')],
    ['something else to read', () => show(['Other.'])],
    ['its end on the page', () => render(null, document.body)],
  ])('stops at %s', async (_, act) => {
    vi.spyOn(location, 'replace').mockImplementation(() => {});
    voices.found({ lang: 'en-GB', localService: true });
    show(['One.', 'Two.']);
    await label('Read aloud');
    button()?.click();
    await label('Stop reading');
    act();
    await eventually(() => expect(voices.line).toEqual([]));
    if (button()) await label('Read aloud');
    document.documentElement.hidden = false;
  });
});

describe('the voice', () => {
  const voice = (lang: string, usual = false, localService = true) => ({
    lang,
    localService,
    default: usual,
  });
  const chosen = (tag: LanguageTag, ...all: ReturnType<typeof voice>[]) => localVoice(all, tag)?.lang;

  it('is one of the language, whatever form its tag has', () => {
    expect(chosen('id', voice('en-US'), voice('in_ID'))).toBe('in_ID');
    expect(chosen('fil', voice('tl-PH'))).toBe('tl-PH');
    expect(chosen('km', voice('en-US'), voice('vi-VN'))).toBeUndefined();
    expect(chosen('en', voice(''), voice('no tag'))).toBeUndefined();
  });

  it('is of the same region, else the usual one, else the first', () => {
    expect(chosen('pt-BR', voice('pt-PT', true), voice('pt-BR'))).toBe('pt-BR');
    expect(chosen('en', voice('en-US'), voice('en-GB', true))).toBe('en-GB');
    expect(chosen('en', voice('en-US'), voice('en-GB'))).toBe('en-US');
  });

  it('of Chinese follows the script', () => {
    expect(chosen('zh-Hant', voice('zh-CN', true), voice('zh-TW'))).toBe('zh-TW');
    expect(chosen('zh-Hans', voice('zh-TW'))).toBeUndefined();
    expect(chosen('zh-Hans', voice('zh-TW', true), voice('cmn-Hans-CN'))).toBe('cmn-Hans-CN');
  });
});
