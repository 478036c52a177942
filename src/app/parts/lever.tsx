import { useId } from "preact/hooks";
import type { Field } from "../../study/fields.ts";
import { fitting, shownNumber, sliderRange } from "../form.ts";
import { About } from "./about.tsx";
import { isRows, ListEditor } from "./list-editor.tsx";

export interface LeverProps {
  field: Field;
  value: unknown;
  /** What it is compared with, for the tick and the dot. */
  reference: unknown;
  /** Marks a setting that is assumed, not chosen. */
  assumption?: boolean;
  /** While a slider moves. */
  onInput(value: unknown): void;
  /** Once it rests. */
  onSettle(): void;
}

/** One setting: what it is, its value, how it differs, and a control that fits its kind. */
export function Lever(props: LeverProps) {
  const { field, value, reference, assumption } = props;
  const id = useId().replace(/[^\w-]/g, "");
  const changed = JSON.stringify(value) !== JSON.stringify(reference);
  const number = field.kind === "number" || field.kind === "integer";
  return (
    <div class="lever" data-field={field.path} data-changed={changed}>
      <div class="lever-label">
        {changed && <span class="changed-dot" role="img" aria-label="changed" title="Differs from the baseline" />}
        {isRows(field) ? (
          <span>{field.label}</span>
        ) : (
          <label for={number && value !== null ? `${id}-number` : id}>{field.label}</label>
        )}
        <About field={field} />
        {assumption && <span class="lever-note">World: assumption</span>}
      </div>
      {number ? <NumberControl {...props} id={id} /> : <OtherControl {...props} id={id} />}
    </div>
  );
}

function NumberControl({ field, value, reference, onInput, onSettle, id }: LeverProps & { id: string }) {
  const { min, max, step } = sliderRange(field, value, reference);
  const share = (at: number) => (max > min ? (at - min) / (max - min) : 0);
  const set = (text: string) => {
    const next = fitting(field, text);
    if (next !== null) onInput(next);
  };
  const unit = field.unit === "share" ? "" : field.unit;
  const none = field.none !== undefined && (
    <label class="lever-check lever-wide">
      <input
        type="checkbox"
        id={value === null ? id : undefined}
        checked={value === null}
        onChange={(event) => {
          onInput(event.currentTarget.checked ? null : Math.round((min + max) / 2));
          onSettle();
        }}
      />
      {field.none}
    </label>
  );
  if (value === null) return none;
  const at = value as number;
  return (
    <>
      <span class="lever-value">
        <input
          type="number"
          id={`${id}-number`}
          value={shownNumber(at)}
          min={field.min}
          max={field.max}
          step="any"
          aria-describedby={unit ? `${id}-unit` : undefined}
          onChange={(event) => {
            set(event.currentTarget.value);
            event.currentTarget.value = shownNumber(fitting(field, event.currentTarget.value) ?? at);
            onSettle();
          }}
        />
        {unit && (
          <span class="unit" id={`${id}-unit`}>
            {unit}
          </span>
        )}
      </span>
      <span class="lever-track">
        {typeof reference === "number" && (
          <span
            class="baseline-tick"
            style={{ left: `calc(9px + ${share(reference)} * (100% - 18px))` }}
            title={`Baseline: ${shownNumber(reference)}`}
          />
        )}
        <input
          type="range"
          id={id}
          aria-label={field.label}
          min={min}
          max={max}
          step={step}
          value={at}
          style={{ "--fill": `${share(at) * 100}%` }}
          onInput={(event) => set(event.currentTarget.value)}
          onChange={onSettle}
        />
      </span>
      {none}
    </>
  );
}

function OtherControl({ field, value, onInput, onSettle, id }: LeverProps & { id: string }) {
  const set = (next: unknown) => {
    onInput(next);
    onSettle();
  };
  if (field.kind === "choice") {
    return (
      <select id={id} class="lever-wide" value={String(value)} onChange={(event) => set(event.currentTarget.value)}>
        {field.options?.map((option) => (
          <option value={option.value} key={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  if (field.kind === "boolean") {
    return (
      <input
        id={id}
        class="lever-box"
        type="checkbox"
        checked={value === true}
        onChange={(event) => set(event.currentTarget.checked)}
      />
    );
  }
  if (field.kind === "list")
    return <ListEditor field={field} value={value as unknown[] | null} onChange={set} id={id} />;
  return (
    <input
      id={id}
      class="lever-wide"
      type="text"
      value={String(value ?? "")}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}
