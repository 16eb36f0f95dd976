import selectors from 'virtual:site-rules/facebook';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { facebook, readOnTrial } from '../../lib/feed';
import { runFeed } from '../sites/run-feed';

export default defineContentScript({
  matches: ['https://www.facebook.com/*', 'https://web.facebook.com/*', 'https://m.facebook.com/*'],
  runAt: 'document_idle',
  main: (ctx) => runFeed(ctx, 'facebook', (newer) => readOnTrial(selectors, newer, facebook)),
});
