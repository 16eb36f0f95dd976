import { useEffect, useState } from 'preact/hooks';
import type { ReportFile } from '../../lib/report';

/** An address for a picture that only this page can show, given back when it is not needed any more. */
export function usePictureAddress(
  picture: Pick<ReportFile, 'type' | 'bytes'> | undefined,
): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!picture) return setAddress(undefined);
    // Bytes of our own canvas, never of shared memory.
    const made = URL.createObjectURL(new Blob([picture.bytes as BlobPart], { type: picture.type }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [picture?.bytes, picture?.type]);
  return address;
}
