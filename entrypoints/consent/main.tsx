import { render } from 'preact';
import { ConsentPage } from './consent-page';
import { readSubject } from './subject';

render(<ConsentPage subject={readSubject(location.search)} />, document.body);
