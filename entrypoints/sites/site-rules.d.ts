declare module 'virtual:site-rules/facebook' {
  const selectors: import('../../lib/pack').SiteSelectors<'facebook'>;
  export default selectors;
}

declare module 'virtual:site-rules/instagram' {
  const selectors: import('../../lib/pack').SiteSelectors<'instagram'>;
  export default selectors;
}
