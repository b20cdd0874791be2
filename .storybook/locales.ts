/** The languages of the toolbar; a story reads the chosen one as `context.globals.locale`. */
export const locales = [{ value: "en", title: "English", direction: "ltr" }] as const;
