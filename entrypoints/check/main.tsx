import { render } from 'preact';
import { browser } from 'wxt/browser';
import { readHelpAddress } from '../pages/help-address';
import { CheckPage } from './check-page';

const { language, keeps } = readHelpAddress(location);
const inPrivate = browser.extension?.inIncognitoContext ?? false;

render(<CheckPage pageLanguage={language} inPrivate={inPrivate || keeps === 'nothing'} />, document.body);
