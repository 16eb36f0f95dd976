import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { feed as feedSchema } from '../../lib/settings';
import type { Desk } from './desk';

/** Lets a person name a source of rules of their own. It decides what they are warned of, and the form says so first. */
export function FeedForm({ desk }: { desk: Desk }): JSX.Element {
  const { words, keep, complain } = desk;
  const id = useId();
  const use = async (form: HTMLFormElement) => {
    const fields = new FormData(form);
    const address = String(fields.get('address')).trim();
    const urls = [address.endsWith('/') ? address : `${address}/`];
    if (!feedSchema.shape.urls.safeParse(urls).success) return complain(words.t('options.bad-address'));
    const file = fields.get('root');
    const feed = feedSchema.safeParse({ urls, root: file instanceof Blob ? await file.text() : '' }).data;
    if (feed === undefined) return complain(words.t('options.rules.bad-root'));
    await keep({ feed });
    form.reset();
  };
  return (
    <details>
      <summary>{words.t('options.rules.address')}</summary>
      <form
        noValidate
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          void use(event.currentTarget);
        }}
      >
        <p class="problem" id={`${id}-warning`}>
          {words.t('options.rules.warning')}
        </p>
        <label for={`${id}-address`}>{words.t('options.rules.address')}</label>
        <input
          id={`${id}-address`}
          name="address"
          type="text"
          inputMode="url"
          dir="ltr"
          autocomplete="off"
          aria-describedby={`${id}-warning`}
        />
        <label for={`${id}-root`}>{words.t('options.rules.root')}</label>
        <input id={`${id}-root`} name="root" type="file" accept=".json" />
        <button type="submit">{words.t('options.rules.use')}</button>
      </form>
    </details>
  );
}
