import type { ReportReply } from '../../lib/messages';
import type { ReportKind } from '../../lib/report';
import type { Words } from '../../lib/words';

/** What a card says of a report, in its language. Names nobody: a page can read its cards. */
export function cardReply(
  reply: ReportReply,
  { kind, words }: { kind: ReportKind; words: Words },
): ReportReply {
  const say = (key: 'sent' | 'asked') => ({
    outcome: { title: words.t(`card.${key}.title`), detail: words.t(`card.${key}.detail`) },
  });
  const see = words.t('card.actions.see');
  switch (reply.next) {
    case 'queued':
      return { ...reply, ...say('sent'), see };
    case 'ask':
      return { ...reply, ...say('asked') };
    case 'already':
      return {
        ...reply,
        outcome: { title: words.t('card.already.title'), detail: arrived(reply, words) },
        see,
      };
    case 'kept':
      return kind === 'dispute' ? { ...reply, ...say('asked') } : { ...reply, see };
  }
}

/** “21 Nov 2026. Has arrived.” */
function arrived({ at }: ReportReply, words: Words): string {
  return words.sentences([...(at ? [words.date(at)] : []), words.t('book.state.delivered')]);
}
