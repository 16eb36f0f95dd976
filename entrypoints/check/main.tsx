import { render } from 'preact';
import { browser } from 'wxt/browser';
import { CheckPage } from './check-page';

render(
  <CheckPage
    pageLanguage={new URLSearchParams(location.search).get('lang') ?? undefined}
    inPrivate={browser.extension?.inIncognitoContext ?? false}
  />,
  document.body,
);
