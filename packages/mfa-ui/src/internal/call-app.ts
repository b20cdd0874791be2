/** Runs a callback of the app. What it throws is the app's own failure, reported as uncaught, and must not look like ours. */
export async function callApp(callback: () => unknown): Promise<void> {
  try {
    await callback();
  } catch (thrown) {
    reportError(thrown);
  }
}
