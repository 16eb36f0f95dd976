import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { plainLine } from '../../lib/card';
import { type ReadyReport, type ReportFile, readyReport } from '../../lib/report';
import { filesTakenBy } from '../pages/receivers';
import type { Speech } from '../pages/use-speech';
import type { Wishes } from './ask-panel';
import { choiceOf } from './send-report';
import type { Case } from './use-case';
import { usePictureAddress } from './use-picture-address';

interface Props {
  readonly look: Case;
  readonly wishes: Wishes;
  readonly speech: Speech;
}

/** Exactly what would be sent with what is ticked now: each field as the receiver gets it. */
export function Goes({ look, wishes, speech }: Props): JSX.Element {
  const { words } = speech;
  const [open, setOpen] = useState(false);
  const [ready, setReady] = useState<ReadyReport>();
  useEffect(() => {
    let current = true;
    if (open)
      void readyReport(look.report, look.attachments, choiceOf(wishes, speech), {
        takes: filesTakenBy(look.receivers),
      })
        .then((made) => current && setReady(made))
        .catch((cause) => console.error('Job Red Flags: a report could not be made ready', cause));
    return () => {
      current = false;
    };
  }, [open, look, wishes, speech]);
  return (
    <section>
      <h2>{words.t('send.goes')}</h2>
      <p>{words.t('send.goes-detail')}</p>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{words.t('book.open')}</summary>
        {ready && <Fields ready={ready} />}
      </details>
    </section>
  );
}

/** Names of fields are the form's, in English; what stands in them is a stranger's text. */
function Fields({ ready: { fields, files } }: { ready: ReadyReport }): JSX.Element {
  const rows = Object.entries(fields).flatMap(([group, values]) =>
    (Array.isArray(values) ? values : [values]).flatMap((each: object, index) =>
      Object.entries(each).map(([name, value]) => ({
        name: Array.isArray(values) ? `${group} ${index + 1}/${name}` : `${group}/${name}`,
        value: String(value),
      })),
    ),
  );
  return (
    <dl>
      {rows
        .filter(({ value }) => value !== '')
        .map(({ name, value }) => (
          <div key={name}>
            <dt lang="en" dir="ltr">
              {name}
            </dt>
            <dd class="value" dir="auto" lang="">
              {value.split('\n').map(plainLine).join('\n')}
            </dd>
          </div>
        ))}
      {files.map((file) => (
        <div key={file.name}>
          <dt dir="ltr">
            {file.name} · {Math.ceil(file.bytes.length / 1_000)} kB
          </dt>
          <dd>
            <FileContent file={file} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A file as it is sent: a picture as a picture, the copy as text, tags and all; nothing in it can act. */
function FileContent({ file: { name, type, bytes } }: { file: ReportFile }): JSX.Element | null {
  const picture = type.startsWith('image/') ? { type, bytes } : undefined;
  const address = usePictureAddress(picture);
  if (picture) return address ? <img src={address} alt={name} /> : null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it too.
    <pre class="file" dir="ltr" lang="" tabIndex={0}>
      {new TextDecoder().decode(bytes).split('\n').map(plainLine).join('\n')}
    </pre>
  );
}
