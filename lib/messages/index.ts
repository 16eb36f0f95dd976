export { type MissingOrigins, missingOrigins, requestAccess, watchAccess } from './access';
export { type Asker, answer, type Handlers, type Sender, SpokenRefusal } from './answer';
export { answerInTab } from './answer-in-tab';
export { ask, askTab, isRefusal } from './ask';
export type {
  CardHelp,
  CardOutcome,
  CardShape,
  CardSign,
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
  TabRequest,
  WeekNumbers,
} from './protocol';
export { PROTOCOL } from './protocol';
export { postSchema, tabRequestSchema } from './schemas';
export { patternsOf, siteOf } from './sites';
export { withoutTracking } from './tracking';
