import controls from "./controls.module.css";

const PATHS = {
  undo: "M8 5 4 9l4 4M4 9h8.5a4.5 4.5 0 0 1 0 9H9",
  redo: "m14 5 4 4-4 4M18 9H9.5a4.5 4.5 0 0 0 0 9H13",
  replay: "M5 8a7.500 7.500 0 1 1-1.200 5M5 3.500V8h4.500M9.500 8.500v5.500l4.500-2.750z",
  explore: "M3 18h16M4 15c4 0 5-3 7-6s4-4 8-4",
  compare: "M11 3v16M5 7h9M5 11h4M11 15h7",
  close: "M6 6l10 10M16 6 6 16",
  about: "M11 10v5M11 7v.01M11 19a8 8 0 1 0 0-16 8 8 0 0 0 0 16Z",
  light:
    "M11 14.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM11 2v2M11 18v2M2 11h2M18 11h2M4.6 4.6 6 6M16 16l1.4 1.4M17.4 4.6 16 6M6 16l-1.4 1.4",
  dark: "M18 13.5A7.5 7.5 0 0 1 8.500 4 7.500 7.500 0 1 0 18 13.500Z",
  system: "M3 4h16v11H3zM8 19h6M11 15v4",
  keys: "M2.500 6h17v10h-17zM6 9.500h.01M9.500 9.500h.01M13 9.500h.01M16.500 9.500h.01M7 12.800h8",
  up: "m6 13 5-5 5 5",
  down: "m6 9 5 5 5-5",
  world: "M11 19a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM3 11h16M11 3c5 5 5 11 0 16M11 3c-5 5-5 11 0 16",
  library: "M4 4h4v14H4zM8 4h4v14H8zM12.500 4.700l3.600-.9 3.200 13.400-3.600.9z",
  share: "M11 13.500V3.500M7.500 7 11 3.500 14.500 7M6 10.500H4.500v8h13v-8H16",
  export: "M11 3.500V13.500M7.500 10 11 13.500 14.500 10M4.500 14v4.500h13V14",
  more: "M4.800 10.200h.8v1.600h-.8zM10.600 10.200h.8v1.600h-.8zM16.400 10.200h.8v1.600h-.8z",
} as const;

/** The name of an icon. */
export type IconName = keyof typeof PATHS;

/** A drawing beside or instead of words; whoever uses it gives the name. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={controls.icon} viewBox="0 0 22 22" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
