import { join } from 'node:path';
import { runTool } from './tool';

export type Product = 'chrome' | 'firefox';

/** Absolute path of the unpacked extension that `wxt build` makes. */
export const productFolder = (product: Product): string => join(process.cwd(), '.output', `${product}-mv3`);

/** Builds one product and gives its folder. Throws with the tool's own words. */
export async function buildExtension(
  product: Product,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { ok, output } = await runTool('wxt', ['build', '-b', product], env);
  if (!ok) throw new Error(`The ${product} extension could not be built:\n${output}`);
  return productFolder(product);
}
