import { render } from 'preact';
import { Popup } from './popup';

render(<Popup search={location.search} />, document.body);
