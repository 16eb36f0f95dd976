/** What a browser test notes of itself in vitest's report: the pages on which it looked for cards. */
export interface SurfaceMeta {
  surfaces?: readonly string[];
}

interface SurfaceReport {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly meta?: SurfaceMeta }[];
  }[];
}

/** A line for each kind of page on which cards were looked for: how many tests passed of how many, browser by browser. */
export function surfaceTable(reports: Readonly<Record<string, string>>): string {
  const browsers = Object.keys(reports);
  const counts = new Map<string, Map<string, { passed: number; all: number }>>();
  for (const [browser, report] of Object.entries(reports)) {
    const { testResults } = JSON.parse(report) as SurfaceReport; // made by our own vitest
    for (const { status, meta } of testResults.flatMap((file) => file.assertionResults)) {
      for (const surface of meta?.surfaces ?? []) {
        const row = counts.get(surface) ?? new Map();
        const { passed, all } = row.get(browser) ?? { passed: 0, all: 0 };
        row.set(browser, { passed: passed + (status === 'passed' ? 1 : 0), all: all + 1 });
        counts.set(surface, row);
      }
    }
  }
  const rows = [...counts].sort().map(([surface, row]) => [
    surface,
    ...browsers.map((browser) => {
      const count = row.get(browser);
      return count ? `${count.passed} of ${count.all}` : '–';
    }),
  ]);
  return aligned([['tests that looked for cards on', ...browsers], ...rows]);
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
