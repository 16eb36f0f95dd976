import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type KeptReport, readAttachments } from '../../lib/report';
import type { Words } from '../../lib/words';

/** The picture that was kept with a report, where there is one. */
export function PictureOf({ report, words }: { report: KeptReport; words: Words }): JSX.Element | null {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    let left = false;
    readAttachments(report.id).then(
      ({ picture }) => {
        if (!picture || left) return;
        made = URL.createObjectURL(new Blob([picture.bytes as BlobPart], { type: picture.type })); // never of shared memory
        setAddress(made);
      },
      (cause) => console.warn('Job Red Flags: a picture cannot be read', cause),
    );
    return () => {
      left = true;
      if (made) URL.revokeObjectURL(made);
      setAddress(undefined);
    };
  }, [report.id]);
  const title = words.t('options.organisation.part-picture');
  return address ? (
    <section class="picture">
      <h3>{title}</h3>
      <img src={address} alt={title} />
    </section>
  ) : null;
}
