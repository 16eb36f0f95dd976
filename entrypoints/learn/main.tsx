import { render } from 'preact';
import { browser } from 'wxt/browser';
import { LearnPage } from './learn-page';

render(
  <LearnPage
    pageLanguage={new URLSearchParams(location.search).get('lang') ?? undefined}
    inPrivate={browser.extension?.inIncognitoContext ?? false}
  />,
  document.body,
);
