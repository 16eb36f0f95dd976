import { render } from 'preact';
import { browser } from 'wxt/browser';
import { WelcomePage } from './welcome-page';

render(
  <WelcomePage
    pageLanguage={new URLSearchParams(location.search).get('lang') ?? undefined}
    inPrivate={browser.extension?.inIncognitoContext ?? false}
  />,
  document.body,
);
