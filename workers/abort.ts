/** What a cancelled job or load rejects with: a DOMException called AbortError, whatever reason the signal was given. */
export function abortError(): DOMException {
  return new DOMException("cancelled", "AbortError");
}

export function isAbortError(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
