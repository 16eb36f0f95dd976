import { join } from 'node:path';
import { build } from 'vite';

let built: Promise<string> | undefined;

/** The page's own script, bundled from `live/` once per process. */
export function pageScript(): Promise<string> {
  built ??= bundle();
  return built;
}

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root: join(import.meta.dirname, '..'),
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: {
        entry: join(import.meta.dirname, '../live/main.ts'),
        formats: ['iife'],
        name: 'site',
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    for (const chunk of output.output) if (chunk.type === 'chunk') return chunk.code;
  }
  throw new Error("The stand-in site's script was not built: vite gave no chunk for live/main.ts");
}
