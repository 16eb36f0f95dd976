export { type MissingOrigins, missingOrigins, requestAccess, watchAccess } from './access';
export { type Asker, answer, type Handlers, type Sender, SpokenRefusal } from './answer';
export { answerInTab, type TabHandlers } from './answer-in-tab';
export { ask, askTab, isRefusal } from './ask';
export type {
  CardActions,
  CardHelp,
  CardOutcome,
  CardShape,
  CardSign,
  CardStep,
  CardText,
  Drawing,
  LanguageChoice,
} from './card-text';
export type {
  Answer,
  CheckedText,
  FoundPost,
  Hello,
  LanguageWish,
  PageShape,
  PageStatus,
  PostPlace,
  Refusal,
  Replies,
  ReportReply,
  Request,
  RulesInfo,
  RulesProblem,
  SeenPost,
  ShapeElement,
  SignTexts,
  TabReplies,
  TabRequest,
  WeekNumbers,
} from './protocol';
export { PROTOCOL } from './protocol';
export { postSchema, requestSchema, tabRequestSchema } from './schemas';
export { patternsOf, SITE_ORIGINS, siteOf } from './sites';
export { parseAddress, withoutTracking } from './tracking';
