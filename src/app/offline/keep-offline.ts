/** Lets the browser keep the page for use without a network. Where it does not, the page works as long as there is one. */
export function keepOffline(container: ServiceWorkerContainer | undefined): void {
  container?.register("./sw.js").catch(() => {});
}
