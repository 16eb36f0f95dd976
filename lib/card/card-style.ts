import controls from '../../assets/tokens/controls.css?inline';
import dark from '../../assets/tokens/dark.css?inline';
import light from '../../assets/tokens/light.css?inline';
import scripts from '../../assets/tokens/scripts.css?inline';
import card from './card.css?inline';

/** The look of a card, as CSS for its shadow root. The background holds it and tells it to content scripts. */
export const cardStyle = light + dark + scripts + controls + card;
