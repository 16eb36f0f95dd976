import { cardStyle } from '../../../lib/card';

// Apart from the card, as in the product: a content script is told the look by the background.
Object.assign(window, { cardStyle });
