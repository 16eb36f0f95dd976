import type { JSX } from 'preact';
import type { CardSign, CardText } from '../messages';
import { type CardState, isBusy, isKept, type Panel, type ReportKind } from './card-state';
import { Outcome } from './outcome';
import { LevelIcon, Pictogram } from './pictogram';
import type { Theme } from './theme';

/** What a person can do on a card. */
export interface CardActs {
  readonly unfold: () => void;
  readonly toggle: (panel: Panel, event: MouseEvent) => void;
  readonly report: (kind: ReportKind) => void;
  readonly undo: () => void;
  readonly dismiss: () => void;
}

interface CardProps {
  readonly text: CardText;
  readonly state: CardState;
  readonly theme: Theme;
  readonly acts: CardActs;
}

/** The order never changes: what we saw, why, what to do, report. */
export function Card({ text, state, theme, acts }: CardProps): JSX.Element {
  const place = { lang: text.language, dir: text.direction, 'data-theme': theme };
  if (state.folded) {
    return (
      <div {...place}>
        <button type="button" class="chip" data-focus="chip" aria-expanded="false" onClick={acts.unfold}>
          <LevelIcon level="caution" size={15} />
          <span class="unseen">{text.label}</span>
          {text.signs.length}
        </button>
      </div>
    );
  }
  const { open, progress } = state;
  const settled = isKept(progress) && 'kind' in progress && progress.kind === 'dispute';
  return (
    <div {...place} class={`card ${settled ? 'settled' : text.level}`} tabIndex={-1}>
      <div class="head">
        <LevelIcon level={text.level} />
        <div>
          <p class="title">{text.title}</p>
          <p>{text.summary}</p>
        </div>
      </div>
      {open === 'why' && <Why text={text} />}
      {open === 'steps' && <Steps text={text} />}
      <Actions text={text} state={state} acts={acts} />
      <Outcome text={text} progress={progress} acts={acts} />
    </div>
  );
}

function Why({ text }: { text: CardText }): JSX.Element {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs
    <div id="why" class="panel" role="group" tabIndex={-1} aria-label={text.actions.why}>
      <ul class="signs">
        {text.signs.map((sign) => (
          <Sign key={sign.id} sign={sign} />
        ))}
      </ul>
      <p class="note">{text.note}</p>
    </div>
  );
}

function Sign({ sign }: { sign: CardSign }): JSX.Element {
  return (
    <li>
      <Pictogram family={sign.family} />
      <div>
        <p class="sign">{sign.title}</p>
        {sign.words.length > 0 && (
          <p>
            {sign.words.map((words) => (
              <q key={words} lang="" dir="auto">
                {words}
              </q>
            ))}
          </p>
        )}
        <p class="explain">{sign.explain}</p>
      </div>
    </li>
  );
}

function Steps({ text }: { text: CardText }): JSX.Element {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs
    <div id="steps" class="panel" role="group" tabIndex={-1} aria-label={text.actions.whatToDo}>
      <ol>
        {text.steps.map((step) => (
          <li key={step.number}>
            <span class="number" aria-hidden="true">
              {step.number}
            </span>
            <p>{step.text}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Actions({ text, state, acts }: Omit<CardProps, 'theme'>): JSX.Element {
  const { actions } = text;
  const { open, progress } = state;
  const toggle = (panel: Panel) => ({
    type: 'button' as const,
    'data-focus': panel,
    'aria-expanded': open === panel,
    'aria-controls': open === panel ? panel : undefined,
    onClick: (event: MouseEvent) => acts.toggle(panel, event),
  });
  const busy = isBusy(progress);
  const reporting = progress.is === 'keeping' && progress.kind === 'report';
  return (
    <>
      <div class="row">
        <button {...toggle('why')}>{actions.why}</button>
        <button {...toggle('steps')} class="main">
          {actions.whatToDo}
        </button>
        {!isKept(progress) && (
          <button
            type="button"
            class="quiet"
            data-focus="report"
            aria-disabled={busy}
            onClick={() => acts.report('report')}
          >
            {reporting ? text.busy : actions.report}
          </button>
        )}
        <button {...toggle('more')} class="quiet dots" aria-label={actions.more}>
          ⋯
        </button>
      </div>
      {open === 'more' && (
        <div id="more" class="row">
          {!isKept(progress) && (
            <button type="button" aria-disabled={busy} onClick={() => acts.report('dispute')}>
              {progress.is === 'keeping' && !reporting ? text.busy : actions.wrong}
            </button>
          )}
          <button type="button" onClick={acts.dismiss}>
            {actions.dismiss}
          </button>
        </div>
      )}
    </>
  );
}
