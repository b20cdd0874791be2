/** The key of an authenticator app. */
export const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
/** A phone that is a second factor; the default one when it is the first. */
export const home = { number: "+15005550006", reserved: true };
/** Another one. */
export const work = { number: "+15005550007", reserved: true };
/** The key of somebody else's authenticator app. */
export const otherSecret = "KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU";
