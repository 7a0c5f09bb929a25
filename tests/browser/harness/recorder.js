/**
 * What runs in a page before its own scripts, so that nothing that happens while it loads is
 * missed.
 * It is given to the engines as source text and sees nothing of this module.
 */
export function recordViolations() {
  globalThis.recordedViolations = [];
  addEventListener('securitypolicyviolation', (event) => {
    globalThis.recordedViolations.push(`${event.effectiveDirective} ${event.blockedURI}`);
  });
}
