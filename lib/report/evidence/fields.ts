import type { Agreement } from '../destinations/types';

/** What the person may add; all of it optional. */
export interface Reporter {
  /** Country code of two letters. */
  readonly country?: string;
  readonly note?: string;
  /** How to reach them, only if they want it. */
  readonly contactMe?: string;
}

/** A report as receivers know it: groups and names of `forms/ad_report.xml`. What a window of ours shows before it is sent. */
export interface ReportFields {
  readonly report: {
    readonly schema: 'ad-report/1';
    readonly kind: 'report' | 'dispute' | 'test';
    readonly report_id: string;
    readonly related_id: string;
    readonly created_at: string;
    readonly tool: string;
    readonly rules: string;
    readonly rules_sha256: string;
  };
  readonly ad: {
    readonly platform: string;
    readonly permalink: string;
    readonly page_url: string;
    readonly author_name: string;
    readonly author_url: string;
    readonly posted_at: string;
    readonly language: string;
    readonly text: string;
    readonly destination: string;
    readonly job: string;
    readonly pay: string;
  };
  readonly assessment: {
    readonly score: number;
    readonly level: string;
    /** Separated by spaces, strongest first. */
    readonly flag_ids: string;
    readonly summary: string;
  };
  readonly flag: readonly {
    readonly id: string;
    readonly label: string;
    readonly weight: number;
    readonly evidence: string;
  }[];
  readonly contact: readonly ContactField[];
  readonly evidence: {
    readonly captured_at: string;
    readonly method: string;
    readonly user_agent: string;
    readonly text_sha256: string;
    /** Name of the file, or nothing. */
    readonly screenshot: string;
    readonly screenshot_sha256: string;
    readonly copy: string;
    readonly copy_sha256: string;
  };
  readonly reporter: {
    readonly country: string;
    readonly note: string;
    readonly contact_me: string;
    readonly consent: 'store' | 'share';
    readonly consent_text_id: string;
  };
}

export interface ContactField {
  readonly kind: 'phone' | 'handle' | 'link' | 'email' | 'other';
  /** Normalised: `tel:+855…`, `telegram:name`; never a formula in a spreadsheet. */
  readonly value: string;
  readonly raw: string;
}

/** A file that goes along. The report id is inside its bytes, so no two reports' files are equal. */
export interface ReportFile {
  /** ASCII, fewer than 100 characters, beginning with the report id. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What is written into a report besides what was kept. */
export interface SendingChoice {
  readonly agreement: Agreement;
  readonly reporter?: Reporter;
}

/** A report made ready: its fields, and the files they name. */
export interface ReadyReport {
  readonly fields: ReportFields;
  readonly files: readonly ReportFile[];
}
