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
