import { afterEach, describe, expect, test, vi } from "vitest";
import { keepOffline, type NewVersion } from "../../../src/app/offline/keep-offline.ts";

afterEach(() => vi.unstubAllGlobals());

describe("a new version of the page", () => {
  test("that waits already is offered under its number", async () => {
    const page = arrive({ waiting: true });
    await vi.waitFor(() => expect(page.offers.map(({ version }) => version)).toEqual(["2.0.0"]));
    expect(page.replaced).toEqual([]);
  });

  test("that arrives while the page is open is offered, and put in place when it is taken", async () => {
    const page = arrive({ waiting: false });
    await page.registered();
    page.update();
    await vi.waitFor(() => expect(page.offers).toHaveLength(1));
    page.offers[0].take();
    expect(page.worker.messages).toContain("take over");
    page.worker.to("activated");
    page.changeController();
    expect(page.replaced).toEqual([true]);
  });

  test("that another tab put in place is told, and the page stays as it is", async () => {
    const page = arrive({ waiting: false });
    await page.registered();
    page.changeController();
    expect(page.replaced).toEqual([false]);
  });

  test("is nothing to a browser that registers none", async () => {
    vi.stubGlobal("document", new EventTarget());
    const container = Object.assign(new EventTarget(), { controller: null, register: async () => undefined });
    const failed: unknown[] = [];
    const note = (reason: unknown) => failed.push(reason);
    process.on("unhandledRejection", note);
    keepOffline(container as never, { offer: (next) => failed.push(next), replaced: (asked) => failed.push(asked) });
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", note);
    expect(failed).toEqual([]);
  });

  test("is no news on the first visit", async () => {
    const page = arrive({ waiting: false, first: true });
    await page.registered();
    page.update();
    page.changeController();
    await page.registered();
    expect(page.offers).toEqual([]);
    expect(page.replaced).toEqual([]);
  });
});

function arrive({ waiting, first = false }: { waiting: boolean; first?: boolean }) {
  vi.stubGlobal("document", new EventTarget());
  const worker = new Worker();
  const registration = Object.assign(new EventTarget(), {
    active: first ? null : {},
    waiting: waiting ? worker : null,
    installing: null as Worker | null,
    update: async () => {},
  });
  const container = Object.assign(new EventTarget(), {
    controller: first ? null : {},
    register: async () => registration,
  });
  const offers: NewVersion[] = [];
  const replaced: boolean[] = [];
  keepOffline(container as never, {
    offer: (next) => void offers.push(next),
    replaced: (asked) => void replaced.push(asked),
  });
  return {
    ...{ worker, offers, replaced },
    registered: () => new Promise((resolve) => setImmediate(resolve)),
    update() {
      registration.installing = worker;
      registration.dispatchEvent(new Event("updatefound"));
      registration.waiting = worker;
      worker.to("installed");
    },
    changeController: () => container.dispatchEvent(new Event("controllerchange")),
  };
}

/** A service worker of version 2.0.0. */
class Worker extends EventTarget {
  state = "installing";
  readonly messages: unknown[] = [];

  postMessage(data: unknown, [port]: MessagePort[] = []): void {
    this.messages.push(data);
    port?.postMessage("2.0.0");
  }

  to(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event("statechange"));
  }
}
