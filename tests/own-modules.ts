import { vi } from 'vitest';

// Files that share a process share what they loaded from packages, and nothing of ours: each gets our modules anew, in their first state.
vi.resetModules();
vi.unstubAllGlobals();
vi.useRealTimers();
