import type { ReportReply } from '../../lib/messages';
import type { ReportKind } from '../../lib/report';
import type { Settings } from '../../lib/settings';
import type { Words } from '../../lib/words';

/**
 * Whether a window of ours opens: there is somebody to send to whom the person has not agreed to, be it that policy alone names them; or a
 * warning is disputed and nobody receives it but those who made the rules.
 */
export function asksFirst(
  { next }: ReportReply,
  { kind, settings }: { readonly kind: ReportKind; readonly settings: Pick<Settings, 'destinations'> },
): boolean {
  const named = settings.destinations.value.some(({ url }) => url !== undefined);
  return next === 'ask' || (next === 'kept' && (kind === 'dispute' || named));
}

/** What a card says of a report, in its language. Names nobody: a page can read its cards. */
export function cardReply(reply: ReportReply, words: Words): ReportReply {
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
      return { ...reply, see };
  }
}

/** “21 Nov 2026. Has arrived.” */
function arrived({ at }: ReportReply, words: Words): string {
  return words.sentences([...(at ? [words.date(at)] : []), words.t('book.state.delivered')]);
}
