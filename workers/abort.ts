/** What a cancelled job or load rejects with: a DOMException called AbortError, whatever reason the signal was given. */
export function abortError(): DOMException {
  return new DOMException("cancelled", "AbortError");
}

/** Settles once the signal has aborted; never rejects. */
export function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

export function isAbortError(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
