import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { ask, isRefusal } from '../../lib/messages';
import type { Desk } from './desk';

/** Looks for new rules now, or takes them from a file where there is no net. What is signed is safe for anybody to bring. */
export function FreshRules({ desk }: { desk: Desk }): JSX.Element {
  const { words, say, lookAgain } = desk;
  const [busy, setBusy] = useState(false);
  const running = useRef(false); // a second press comes before the button is drawn anew
  const id = useId();
  const once = async (task: () => Promise<string>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    await say(task);
    running.current = false;
    setBusy(false);
    lookAgain();
  };
  const update = async () => {
    const rules = await ask({ type: 'update-rules' });
    if (isRefusal(rules)) throw new Error(rules.message);
    return words.t(rules.problem ? `rules.problem.${rules.problem}` : 'options.rules.newest');
  };
  const take = async (file: File) => {
    const taken = await ask({ type: 'import-rules', file: await file.text() });
    if (isRefusal(taken)) throw new Error(taken.message);
    if (taken.problem) return words.t(`rules.problem.${taken.problem}`);
    return words.t(taken.expired ? 'options.rules.taken-expired' : 'options.rules.taken');
  };
  return (
    <div class="fields">
      <button type="button" aria-disabled={busy} onClick={() => void once(update)}>
        {words.t('options.rules.update')}
      </button>
      <label for={id}>{words.t('options.rules.file')}</label>
      <input
        id={id}
        type="file"
        accept=".json"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) void once(() => take(file));
          currentTarget.value = ''; // so that the same file can be chosen again
        }}
      />
    </div>
  );
}
