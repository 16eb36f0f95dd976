import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { feed as feedSchema } from '../../lib/settings';
import type { Desk } from './desk';

/** Lets a person name a source of rules of their own. It decides what they are warned of, and the form says so first. */
export function FeedForm({ desk }: { desk: Desk }): JSX.Element {
  const { words, keep, complain } = desk;
  const [address, setAddress] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const use = async () => {
    const typed = address.trim();
    const urls = [typed.endsWith('/') ? typed : `${typed}/`];
    if (!feedSchema.shape.urls.safeParse(urls).success) return complain(words.t('options.bad-address'));
    const root = await file.current?.files?.[0]?.text();
    const { data } = feedSchema.safeParse({ urls, root });
    if (data === undefined) return complain(words.t('options.rules.bad-root'));
    await keep({ feed: data });
    form.current?.reset();
    setAddress('');
  };
  return (
    <details>
      <summary>{words.t('options.rules.address')}</summary>
      <form
        ref={form}
        noValidate
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          void use();
        }}
      >
        <p class="problem" id={`${id}-warning`}>
          {words.t('options.rules.warning')}
        </p>
        <label for={`${id}-address`}>{words.t('options.rules.address')}</label>
        <input
          id={`${id}-address`}
          name="address"
          type="url"
          dir="ltr"
          autocomplete="off"
          aria-describedby={`${id}-warning`}
          value={address}
          onInput={({ currentTarget }) => setAddress(currentTarget.value)}
        />
        <label for={`${id}-root`}>{words.t('options.rules.root')}</label>
        <input id={`${id}-root`} name="root" type="file" accept=".json" ref={file} />
        <button type="submit">{words.t('options.rules.use')}</button>
      </form>
    </details>
  );
}
