interface Lockfile {
  readonly packages: Readonly<
    Record<string, { version?: string; integrity?: string; optional?: boolean; devOptional?: boolean }>
  >;
}

export function nodeComplaint(version: string): string | undefined;
export function outOfStep(lockfile: Lockfile, installed: Lockfile | undefined): string[];
export function npmCommand(machine: {
  env: Readonly<Record<string, string | undefined>>;
  execPath: string;
  exists: (path: string) => boolean;
}): string[];
