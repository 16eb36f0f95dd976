import { describe, expect, it } from 'vitest';
import { isOnlyBy } from '../../../lib/detect/facts/contacts';
import { factsOf, languagesWith } from './read-facts';
import { readTable } from './read-table';

const NOTHING = 'nothing';

describe.each(languagesWith('contacts'))('ways to answer in %s', (language) => {
  it.each(readTable(`contacts.${language}`))('$text $links gives $expected', ({ expected, ...row }) => {
    const channels = new Set(
      factsOf(language, row)
        .contacts()
        .map(({ channel }) => channel),
    );
    expect([...channels].sort().join(', ') || NOTHING).toBe(expected);
  });
});

describe('an ad is answered by chat only', () => {
  const CHATS = ['telegram', 'whatsapp', 'line'];

  it.each([
    ['telegram @hr_example', true],
    ['telegram or inbox me', true],
    ['scan the QR code', true],
    ['telegram @hr_example, 0917 123 4567', true],
    ['telegram, or write to hr.example@gmail.com', true],
    ['telegram or call us', false],
    ['telegram or our office', false],
    ['telegram or jobs@example-hotel.com', false],
    ['telegram or www.example-hotel.com', false],
    ['0917 123 4567', false],
    ['come by', false],
  ])('%s: %s', (text, isOnly) => expect(isOnlyBy(factsOf('en', { text }).contacts(), CHATS)).toBe(isOnly));
});

it('evidence of a contact is what the post says, name and handle', () => {
  const [contact] = factsOf('zh-Hans', { text: '详聊 ✈️ @hr_8888 谢谢' }).contacts();
  expect(contact?.evidence.text).toBe('✈️ @hr_8888');
});

describe('a chat is given to be used', () => {
  const areMentions = (language: string, text: string): readonly boolean[] => [
    ...new Set(
      factsOf(language, { text })
        .contacts()
        .map((contact) => contact.isMention),
    ),
  ];

  it.each([
    ['en', 'jobs in Thailand, telegram 👇'],
    ['en', 'telegram: hr_example, ask for Ana'],
    ['en', 'telegram 0917 123 4567 for details'],
    ['en', 'write on telegram\nserious people only'],
    ['en', 'telegram. Bring your passport'],
    ['zh-Hans', '微信 hr_8888 谢谢'],
  ])('in %s: %s', (language, text) => expect(areMentions(language, text)).toContain(false));

  it.each([
    ['en', 'our telegram group has rules'],
    ['zh-Hans', '关注微信公众号参加活动'],
  ])('or only mentioned in %s: %s', (language, text) => expect(areMentions(language, text)).toEqual([true]));
});
