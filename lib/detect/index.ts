export { createDetector, type JudgeInput } from './detect';
export { createAddressReader } from './facts/addresses';
export { isSign } from './families';
export { createRunReader, createSecondOpinion } from './second-opinion';
export type { Evidence, FlagHit, Level, Post, Site, Verdict } from './types';
export { countedOpinion, familiesBeyondTwo } from './weigh';
