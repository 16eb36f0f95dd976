import type { JSX } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { pinWait, tryPin } from '../../lib/settings';
import type { Words } from '../../lib/words';

interface Props {
  readonly words: Words;
  readonly hash: string;
  readonly unlocked: () => void;
  readonly failed: () => void;
}

/** Asks for the PIN that policy wants before anything is changed. */
export function PinForm({ words, hash, unlocked, failed }: Props): JSX.Element {
  const id = useId();
  const [pin, setPin] = useState('');
  const [wrong, setWrong] = useState(false);
  const [trying, setTrying] = useState(false);
  const [until, setUntil] = useState(0);
  const left = useSecondsLeft(until);

  useEffect(() => {
    pinWait().then((wait) => setUntil(Date.now() + wait), failed);
  }, []);

  const unlock = async () => {
    if (trying || left > 0) return;
    setTrying(true);
    try {
      const outcome = await tryPin(pin, { hash });
      if (outcome.is === 'right') return unlocked();
      setWrong(outcome.is === 'wrong');
      setUntil(Date.now() + outcome.wait);
      setPin('');
    } catch (cause) {
      console.error('Job Red Flags: the PIN could not be tried', cause);
      failed();
    } finally {
      setTrying(false);
    }
  };
  return (
    <section class="pin">
      <h2>{words.t('options.pin.title')}</h2>
      <p id={`${id}-detail`}>{words.t('options.pin.detail')}</p>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          void unlock();
        }}
      >
        <label for={id}>{words.t('options.pin.label')}</label>
        <input
          id={id}
          type="password"
          inputMode="numeric"
          autocomplete="off"
          aria-describedby={`${id}-detail`}
          value={pin}
          onInput={({ currentTarget }) => setPin(currentTarget.value)}
        />
        <button type="submit" class="main" aria-disabled={trying || left > 0}>
          {words.t('options.pin.unlock')}
        </button>
      </form>
      <p role="alert">{wrong && words.t('options.pin.wrong')}</p>
      {left > 0 && <p>{words.t('options.pin.wait', { time: words.seconds(left) })}</p>}
    </section>
  );
}

/** Seconds until a moment, counted down. */
function useSecondsLeft(until: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    if (until <= Date.now()) return;
    const timer = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= until) clearInterval(timer);
    }, 1_000);
    return () => clearInterval(timer);
  }, [until]);
  return Math.max(0, Math.ceil((until - now) / 1_000));
}
