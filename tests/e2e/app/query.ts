/** The options that a test gives the app. */
export const query = new URLSearchParams(location.search);
