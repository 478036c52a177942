/** A version of the page that waits to take the place of the one shown. */
export interface NewVersion {
  /** Version of the model in it. */
  version: string;
  /** Puts it in the place of the old one. */
  take(): void;
}

/** What the page does when a new version of it comes. */
export interface RenewalEffects {
  /** A new version waits. */
  offer(next: NewVersion): void;
  /** A new version is in place. `asked`: this page took it; else another tab did, and this one still shows the old page. */
  replaced(asked: boolean): void;
}

/**
 * Lets the browser keep the page for use without a network, and tells of new versions. Where it does not, the page works
 * as long as there is one.
 */
export function keepOffline(container: ServiceWorkerContainer | undefined, effects: RenewalEffects): void {
  if (container === undefined) return;
  const renewed = container.controller !== null;
  let asked = false;
  container.addEventListener("controllerchange", () => renewed && !asked && effects.replaced(false));
  const offer = async (worker: ServiceWorker) => {
    const version = await versionOf(worker);
    const take = () => {
      asked = true;
      worker.addEventListener("statechange", () => worker.state === "activated" && effects.replaced(true));
      worker.postMessage("take over");
    };
    effects.offer({ version, take });
  };
  container.register("./sw.js").then(
    (registration: ServiceWorkerRegistration | undefined) => {
      // a browser that was told to take none may say so by nothing
      if (registration === undefined) return;
      watch(registration, (worker) => void offer(worker));
      // who leaves the page open for days hears of a new version too
      document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "visible") registration.update().catch(() => {});
      });
    },
    () => {},
  );
}

function watch(registration: ServiceWorkerRegistration, offer: (worker: ServiceWorker) => void): void {
  const tell = () => {
    const { waiting, active } = registration;
    if (waiting !== null && active !== null) offer(waiting);
  };
  tell();
  registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => {
      if (installing.state === "installed") tell();
    });
  });
}

/** The version a worker was built with. */
function versionOf(worker: ServiceWorker): Promise<string> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      port1.close();
      resolve(String(data));
    };
    worker.postMessage("which version", [port2]);
  });
}
