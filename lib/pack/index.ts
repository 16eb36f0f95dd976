export { type SiteRules, siteRulesSchema } from './site-rules';
