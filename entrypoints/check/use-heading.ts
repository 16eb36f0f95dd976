import type { Ref } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** For the heading of an answer: the focus goes there with each new one, so that a screen reader reads it and the view follows. */
export function useHeading(answered: unknown): Ref<HTMLHeadingElement> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [answered]);
  return heading;
}
