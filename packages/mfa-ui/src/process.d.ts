/** What bundlers replace. */
declare const process: { readonly env: { readonly NODE_ENV?: string } };
