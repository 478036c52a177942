/** Words of a person's own about a part of the study, with their label. They decide nothing. */
export function NotesField({
  label,
  value,
  most,
  onChange,
}: {
  label: string;
  value: string;
  /** Characters at most. */
  most: number;
  /** Told once, when the words differ and the field is left. */
  onChange(next: string): void;
}) {
  return (
    <label>
      {label}
      <textarea
        rows={2}
        maxLength={most}
        value={value}
        onChange={(event) => {
          const next = event.currentTarget.value;
          if (next !== value) onChange(next);
        }}
      />
    </label>
  );
}
