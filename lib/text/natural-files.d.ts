/** natural has types for the whole package only; these name the single files that lib/text imports. */
declare module 'natural/lib/natural/distance/jaro-winkler_distance' {
  const JaroWinklerDistance: (a: string, b: string) => number;
  export default JaroWinklerDistance;
}
