import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { type DestinationWish, originOf, readInvitation, SetUpError } from '../../../lib/report';
import { requestServers, setUpReceiver } from '../../pages/receivers';
import { setUpSentence } from '../../pages/server-problem';
import type { Desk } from '../desk';
import { readQrPicture } from './read-qr-picture';

interface Typed {
  readonly kind: DestinationWish['kind'];
  readonly invitation: string;
  readonly name: string;
  readonly keepsFor: string;
  readonly user: string;
  readonly password: string;
  readonly token: string;
  readonly formId: string;
}

const EMPTY: Typed = {
  ...{ kind: 'openrosa', invitation: '', name: '', keepsFor: '' },
  ...{ user: '', password: '', token: '', formId: '' },
};
const KINDS = ['openrosa', 'webhook'] as const satisfies readonly DestinationWish['kind'][];

/** Sets up a server: by what the organisation handed out, and with the browser's leave for exactly that server. */
export function AddServer({ desk, added }: { desk: Desk; added: () => Promise<void> }): JSX.Element {
  const { words, complain } = desk;
  const id = useId();
  const [typed, setTyped] = useState(EMPTY);
  const [wish, setWish] = useState<DestinationWish>();
  const [forms, setForms] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const readings = useRef(0);
  const change = (changes: Partial<Typed>) => setTyped((before) => ({ ...before, ...changes }));

  /** Looked at while it is typed, so that the server's origin is known when the button is pressed. */
  const invite = async (invitation: string, kind: Typed['kind']) => {
    change({ invitation, kind });
    setForms([]);
    const mine = ++readings.current;
    const read = await readInvitation(invitation.trim(), kind).catch(() => undefined);
    if (mine !== readings.current) return; // more was typed meanwhile
    setWish(read);
    if (read) setTyped((before) => ({ ...before, name: before.name || read.name }));
  };
  const choose = (file: File | undefined) => {
    if (file)
      readQrPicture(file).then(
        (text) => invite(text, typed.kind),
        () => complain(words.t('server.no-code')),
      );
  };
  const add = () => {
    if (!wish) return complain(words.t('server.problem.not-recognised'));
    const whole: DestinationWish = {
      ...wish,
      name: typed.name.trim() || wish.name,
      ...(typed.keepsFor.trim() && { keepsFor: typed.keepsFor.trim() }),
      ...(typed.user && { login: { user: typed.user, password: typed.password } }),
      ...(typed.token && { token: typed.token }),
      ...(typed.formId && { formId: typed.formId }),
    };
    const asking = requestServers([originOf(whole.url)]); // in the click
    setBusy(true);
    void asking
      .then(async (allowed) => {
        if (!allowed) return complain(words.t('server.not-allowed'));
        await setUpReceiver({ wish: whole, byPolicy: false });
        setTyped(EMPTY);
        setWish(undefined);
        setForms([]);
        await added();
      })
      .catch((cause) => {
        console.warn('Job Red Flags: a server could not be set up', cause);
        if (cause instanceof SetUpError && cause.problem === 'several-forms') setForms(cause.detail);
        complain(setUpSentence(cause, words));
      })
      .finally(() => setBusy(false));
  };

  const field = (name: Exclude<keyof Typed, 'kind'>, label: string, kind: 'open' | 'secret' = 'open') => {
    const attributes = {
      id: `${id}-${name}`,
      name,
      value: typed[name],
      dir: 'auto',
      autocomplete: 'off',
      onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
        change({ [name]: currentTarget.value }),
    } as const;
    return (
      <>
        <label for={`${id}-${name}`}>{label}</label>
        {kind === 'secret' ? (
          <input type="password" {...attributes} />
        ) : (
          <input type="text" {...attributes} />
        )}
      </>
    );
  };
  return (
    <details class="add-server">
      <summary>{words.t('options.reports.add')}</summary>
      <form
        noValidate
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) add();
        }}
      >
        <p class="soft">{words.t('server.detail')}</p>
        <label for={`${id}-kind`}>{words.t('options.reports.kind-label')}</label>
        <select
          id={`${id}-kind`}
          name="kind"
          value={typed.kind}
          onChange={({ currentTarget }) => {
            const kind = KINDS.find((one) => one === currentTarget.value) ?? 'openrosa';
            void invite(typed.invitation, kind);
          }}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words.t(`options.reports.kind.${kind}`)}
            </option>
          ))}
        </select>
        <label for={`${id}-invitation`}>{words.t('server.paste')}</label>
        <textarea
          id={`${id}-invitation`}
          name="invitation"
          dir="ltr"
          rows={3}
          spellcheck={false}
          value={typed.invitation}
          onInput={({ currentTarget }) => void invite(currentTarget.value, typed.kind)}
        />
        <label for={`${id}-picture`}>{words.t('server.choose')}</label>
        <input
          id={`${id}-picture`}
          type="file"
          accept="image/*"
          onChange={({ currentTarget }) => choose(currentTarget.files?.[0])}
        />
        {field('name', words.t('options.reports.name'))}
        {field('keepsFor', words.t('options.reports.keeps'))}
        {typed.kind === 'openrosa' ? (
          <>
            {field('user', words.t('server.user'))}
            {typed.user && field('password', words.t('server.password'), 'secret')}
          </>
        ) : (
          field('token', words.t('server.token'), 'secret')
        )}
        {forms.length > 0 && (
          <>
            <label for={`${id}-form`}>{words.t('server.form')}</label>
            <select
              id={`${id}-form`}
              name="formId"
              value={typed.formId || forms[0]}
              onChange={({ currentTarget }) => change({ formId: currentTarget.value })}
            >
              {forms.map((form) => (
                <option key={form}>{form}</option>
              ))}
            </select>
          </>
        )}
        <button type="submit" class="main" aria-disabled={busy}>
          {words.t(busy ? 'card.busy' : 'options.reports.add')}
        </button>
      </form>
    </details>
  );
}
