/**
 * The one way into every npm script: `node scripts/run.mjs <name> [arguments]` runs `scripts/<name>.ts`.
 * On a fresh clone it first installs what the lockfile names. It has no dependencies and is plain JavaScript, since it
 * runs before anything is installed; whatever it says goes to stderr, so that a script's stdout stays the script's own.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const OLDEST_NODE = [20, 19];
const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A sentence when this Node is too old to run the tools, else nothing. */
export function nodeComplaint(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined;
  return `This needs Node ${OLDEST_NODE.join('.')} or newer; here is ${version}. Get it from https://nodejs.org and run this again.`;
}

/**
 * What `npm ci` would have to change: names of packages that the lockfile has in another version than `node_modules`, or not at
 * all. Packages for other systems (`optional`) may be missing. Takes both files' parsed contents.
 */
export function outOfStep(lockfile, installed) {
  const there = installed?.packages ?? {};
  return Object.entries(lockfile.packages)
    .filter(([folder]) => folder !== '')
    .filter(([folder, wanted]) => {
      const found = there[folder];
      if (found === undefined) return !(wanted.optional || wanted.devOptional);
      return found.version !== wanted.version || found.integrity !== wanted.integrity;
    })
    .map(([folder]) => folder);
}

/** The program and first arguments that start npm without a shell: Node refuses to spawn `npm.cmd` on Windows. */
export function npmCommand({ env, execPath, exists }) {
  const beside = dirname(execPath);
  const cli = [
    /npm-cli\.[cm]?js$/.test(env.npm_execpath ?? '') ? env.npm_execpath : undefined,
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join('/usr', 'share', 'nodejs', 'npm', 'bin', 'npm-cli.js'),
  ].find((path) => path !== undefined && exists(path));
  return cli === undefined ? ['npm'] : [execPath, cli];
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined; // missing or cut short: as good as not installed
  }
}

function stop(sentence, code = 1) {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}

function install() {
  const lockfile = readJson(join(root, 'package-lock.json'));
  if (lockfile === undefined)
    stop('package-lock.json is missing or broken: get a whole copy of the project.');
  const missing = outOfStep(lockfile, readJson(join(root, 'node_modules', '.package-lock.json')));
  if (missing.length === 0) return;
  process.stderr.write('Installing the packages the project needs (the first time takes about a minute) …\n');
  const [program, ...first] = npmCommand({
    env: process.env,
    execPath: process.execPath,
    exists: existsSync,
  });
  const result = spawnSync(program, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (result.error) stop(`npm could not be started (${result.error.message}). Is it installed with Node?`);
  if (result.status !== 0) {
    stop(
      'The packages could not be installed; npm says why above. Check the network connection and run this again.',
    );
  }
}

/**
 * WXT writes the TypeScript settings that scripts are read with. Only the first time: `npm test` and builds renew them. It fails on
 * rules that cannot be read, but the scripts that mend rules must run all the same.
 */
function prepare() {
  if (existsSync(join(root, '.wxt', 'tsconfig.json'))) return;
  process.stderr.write('Preparing …\n');
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  spawnSync(process.execPath, [wxt, 'prepare'], { cwd: root, stdio: 'ignore' });
}

/** The scripts that package.json starts through this file. */
function scriptNames() {
  const commands = Object.values(readJson(join(root, 'package.json'))?.scripts ?? {});
  return [
    ...new Set(commands.map((command) => /^node scripts\/run\.mjs (\S+)/.exec(command)?.[1]).filter(Boolean)),
  ];
}

async function main() {
  const [name = '', ...rest] = process.argv.slice(2);
  const complaint = nodeComplaint(process.versions.node);
  if (complaint !== undefined) stop(complaint);
  if (!scriptNames().includes(name))
    stop(`There is no script “${name}”. There are: ${scriptNames().join(', ')}.`, 2);
  install();
  prepare();
  process.env.INIT_CWD ??= process.cwd(); // where the person stands; npm sets it too
  process.chdir(root); // tsx reads tsconfig.json from here
  const script = join(root, 'scripts', `${name}.ts`);
  process.argv = [process.execPath, script, ...rest];
  const { register } = await import('tsx/esm/api');
  register();
  await import(pathToFileURL(script).href);
}

const startedAs = process.argv[1];
if (startedAs !== undefined && realpathSync(startedAs) === realpathSync(fileURLToPath(import.meta.url)))
  await main();
