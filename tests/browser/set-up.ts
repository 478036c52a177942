import { beforeEach } from "vitest";

// Vitest shows the test frame scaled; a click then lands beside its target
beforeEach(() => {
  let element: Element | null = window.frameElement;
  while (element !== null) {
    (element as HTMLElement).style.setProperty("transform", "none", "important");
    element = element.parentElement;
  }
});
