import { render } from 'preact';
import { browser } from 'wxt/browser';
import { BookPage } from './book-page';

const asked = new URLSearchParams(location.search);

render(
  <BookPage
    pageLanguage={asked.get('lang') ?? undefined}
    report={asked.get('report') ?? undefined}
    inPrivate={browser.extension?.inIncognitoContext ?? false}
  />,
  document.body,
);
