import { render } from 'preact';
import { browser } from 'wxt/browser';
import { readHelpAddress } from '../pages/help-address';
import { HelpPage } from './help-page';

const { keeps, ...opening } = readHelpAddress(location);
const inPrivate = browser.extension?.inIncognitoContext ?? false;

render(<HelpPage {...opening} keeps={inPrivate ? 'nothing' : keeps} />, document.body);
