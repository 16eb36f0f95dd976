import type { ComponentChildren, JSX } from 'preact';

/** One thing to know, and what to do about it. */
export function Notice(props: { title: string; detail: string; children?: ComponentChildren }): JSX.Element {
  return (
    <section>
      <h2>{props.title}</h2>
      <p class="soft">{props.detail}</p>
      {props.children && <div class="row">{props.children}</div>}
    </section>
  );
}
