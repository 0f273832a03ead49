/** Runs in a page before its scripts: its storage throws on access, as it does where a browser forbids it. */
export function denyStorage(): void {
  for (const name of ["localStorage", "sessionStorage"]) {
    Object.defineProperty(window, name, {
      configurable: true,
      get() {
        throw new DOMException("Access is denied for this document.", "SecurityError");
      },
    });
  }
}
