import * as z from 'zod/mini';

/** From the values of one version to those of the next. Pure; the table's schemas check the result. */
export type Migration = (values: Readonly<Record<string, unknown>>) => Record<string, unknown>;

const envelopeSchema = z.object({
  version: z.int().check(z.gte(1)),
  values: z.record(z.string(), z.unknown()),
});

/** What is written: values and the version of their shape. */
export type Envelope = z.infer<typeof envelopeSchema>;

export interface Opened {
  readonly values: Readonly<Record<string, unknown>>;
  /** A sentence, when what was stored could not be used as it stands. */
  readonly problem?: string;
}

/**
 * Brings stored values to the newest version, which is one more than there are migrations: `migrations[0]` leads from 1 to 2.
 * Nothing stored gives no values; damaged storage gives none and a problem; a newer version's values are kept as they are, since
 * the schemas decide key by key what still fits. Never throws.
 */
export function openVersioned(stored: unknown, migrations: readonly Migration[]): Opened {
  if (stored === undefined || stored === null) return { values: {} };
  const envelope = envelopeSchema.safeParse(stored);
  if (!envelope.success)
    return { values: {}, problem: 'What was stored is damaged. The defaults count until you choose again.' };
  const { version, values } = envelope.data;
  if (version > newestVersion(migrations))
    return { values, problem: `Stored by a newer version of the extension (${version}). What fits is used.` };
  try {
    return { values: migrations.slice(version - 1).reduce((old, migrate) => migrate(old), values) };
  } catch (cause) {
    console.error('Job Red Flags: a migration failed', cause);
    return { values: {}, problem: `Stored values of version ${version} could not be brought up to date.` };
  }
}

export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.length + 1;
}
