import { render } from 'preact';
import { browser } from 'wxt/browser';
import { BookPage } from './book-page';

render(
  <BookPage
    pageLanguage={new URLSearchParams(location.search).get('lang') ?? undefined}
    inPrivate={browser.extension?.inIncognitoContext ?? false}
  />,
  document.body,
);
