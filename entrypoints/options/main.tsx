import { render } from 'preact';
import { browser } from 'wxt/browser';
import { OptionsPage } from './options-page';

render(
  <OptionsPage
    pageLanguage={new URLSearchParams(location.search).get('lang') ?? undefined}
    inPrivate={browser.extension?.inIncognitoContext ?? false}
  />,
  document.body,
);
