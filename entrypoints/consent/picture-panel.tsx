import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { attachPicture, type KeptReport, type Picture } from '../../lib/report';
import type { Words } from '../../lib/words';
import { OutcomeLine } from '../pages/outcome-line';
import { useAttempt } from '../pages/use-attempt';
import type { PictureSource } from './subject';
import { takePicture } from './take-picture';
import { usePictureAddress } from './use-picture-address';

interface Props {
  readonly report: KeptReport;
  readonly post: PictureSource;
  readonly words: Words;
  /** Keeps the picture with the report; what goes along must be looked at again. */
  readonly changed: () => Promise<void>;
}

/** A picture of the post: taken when asked for, shown before it is kept. */
export function PicturePanel({ report, post, words, changed }: Props): JSX.Element {
  const { outcome, attempt } = useAttempt();
  const [taken, setTaken] = useState<Picture>();
  const [kept, setKept] = useState(false);
  const address = usePictureAddress(taken);

  const take = () =>
    void attempt(async () => {
      setTaken(await takePicture(post, report));
      return [];
    }, words.t('send.picture.failed'));
  const keep = (picture: Picture) =>
    void attempt(async () => {
      await attachPicture(report.id, picture);
      setKept(true);
      await changed();
      return [];
    }, words.t('book.not-saved'));

  return (
    <section class="picture">
      {taken && address ? (
        <>
          {!kept && <p>{words.t('send.picture.check')}</p>}
          <img src={address} alt={words.t('options.organisation.part-picture')} />
          {!kept && (
            <div class="row">
              <button type="button" class="main" onClick={() => keep(taken)}>
                {words.t('book.confirm.keep')}
              </button>
              <button type="button" onClick={() => setTaken(undefined)}>
                {words.t('options.remove')}
              </button>
            </div>
          )}
        </>
      ) : (
        <button type="button" onClick={take}>
          {words.t('send.picture.take')}
        </button>
      )}
      <OutcomeLine outcome={outcome} />
    </section>
  );
}
