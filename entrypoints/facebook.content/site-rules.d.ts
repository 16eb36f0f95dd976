declare module 'virtual:site-rules/*' {
  const selectors: import('../../lib/pack').SiteSelectors;
  export default selectors;
}
