/** Fields of a report that stand once, as group and name: the names of `forms/ad_report.xml`. */
export type FieldName = `${string}/${string}`;

/**
 * An XForm's primary instance with the places where our fields go, as it was read at set-up. Root, id, version, order and names are
 * the form's own, so a form may leave fields out, add some, and stand on any server.
 */
export interface FormTemplate {
  readonly formId: string;
  readonly version?: string;
  /** Title as people see it. */
  readonly title: string;
  readonly root: TemplateNode;
}

export interface TemplateNode {
  /** With its prefix, as the form writes it. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly TemplateNode[];
  /** A leaf that one of our fields fills. */
  readonly field?: FieldName;
  /** A leaf with a value of the form's own: a default, or a calculated constant. */
  readonly text?: string;
  /** Written once for each sign or each contact. */
  readonly repeat?: 'flag' | 'contact';
}
