export type { CardActions, CardSign, CardText } from './types';
