declare module 'virtual:site-rules/facebook' {
  const selectors: {
    readonly [Key in keyof import('../../lib/pack').SiteSelectors<'facebook'>]: readonly string[];
  };
  export default selectors;
}

declare module 'virtual:site-rules/instagram' {
  const selectors: {
    readonly [Key in keyof import('../../lib/pack').SiteSelectors<'instagram'>]: readonly string[];
  };
  export default selectors;
}
