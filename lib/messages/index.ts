export type { CardActions, CardSign, CardText } from './card-text';
export type {
  Answer,
  FoundPost,
  Hello,
  PageStatus,
  Refusal,
  Replies,
  Request,
  RulesInfo,
  TabReplies,
  TabRequest,
} from './protocol';
export { PROTOCOL, postSchema, requestSchema, tabRequestSchema } from './protocol';
