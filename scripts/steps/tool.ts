import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface ToolResult {
  readonly ok: boolean;
  /** Everything the tool said, both streams in order. */
  readonly output: string;
}

const TOOLS = {
  biome: join('@biomejs', 'biome', 'bin', 'biome'),
  tsc: join('typescript', 'bin', 'tsc'),
  vitest: join('vitest', 'vitest.mjs'),
  wxt: join('wxt', 'bin', 'wxt.mjs'),
};

/** Runs a tool of this project's node_modules to its end, silently. `env` is added to this process's. */
export function runTool(
  tool: keyof typeof TOOLS,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ToolResult> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join('node_modules', TOOLS[tool]), ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (words) => (output += words));
    child.on('error', (error) =>
      resolve({ ok: false, output: `${tool} could not be started: ${error.message}` }),
    );
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}
