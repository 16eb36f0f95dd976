import selectors from 'virtual:site-rules/instagram';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { instagram, readOnTrial } from '../../lib/feed';
import { runFeed } from '../sites/run-feed';

export default defineContentScript({
  matches: ['https://www.instagram.com/*'],
  runAt: 'document_idle',
  main: (ctx) => runFeed(ctx, 'instagram', (newer) => readOnTrial(selectors, newer, instagram)),
});
