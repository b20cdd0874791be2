import type { CompleteCatalogue } from "./complete-catalogue.js";
import type { PluralMessage } from "./words.js";

const retryIn: PluralMessage = {
  one: "Inténtalo de nuevo en {count} segundo.",
  many: "Inténtalo de nuevo en {count} de segundos.",
  other: "Inténtalo de nuevo en {count} segundos.",
};

/** The Spanish catalogue. */
export const es = {
  locale: "es",
  passwordSignIn: {
    "label.identifier": "Correo electrónico",
    "label.password": "Contraseña",
    submit: "Continuar",
    retry: "Reintentar",
    reload: "Volver a cargar la página",
    startOver: "Empezar de nuevo",
    resume: "Continuar con la sesión abierta",
    signOut: "Cerrar sesión",
    "status.submitting": "Comprobando la contraseña…",
    "status.finishing": "Iniciando sesión…",
    "status.complete": "Has iniciado sesión.",
    "status.diverted": "Este inicio de sesión necesita un paso que esta página no ofrece.",
    retryIn,
  },
  secondFactor: {
    "label.totp": "Código de la aplicación de autenticación",
    "label.phone_code": "Código recibido por SMS",
    "label.email_code": "Código recibido por correo",
    "label.backup_code": "Código de respaldo",
    "description.totp": "Introduce el código que muestra tu aplicación de autenticación.",
    "description.phone_code": "Introduce el código enviado a {destination}.",
    "description.email_code": "Introduce el código enviado a {destination}.",
    "description.backup_code":
      "Introduce uno de los códigos de respaldo que guardaste. Cada uno sirve una sola vez.",
    factors: "Otras formas de verificación",
    "factor.totp": "Usar tu aplicación de autenticación",
    "factor.phone_code": "Enviar un SMS a {destination}",
    "factor.email_code": "Enviar un correo a {destination}",
    "factor.backup_code": "Usar un código de respaldo",
    notice: "Estás iniciando sesión en un dispositivo nuevo, así que comprobamos que eres tú.",
    suggestion: "Parece un código de respaldo. Usarlo como tal",
    submit: "Verificar",
    resend: "Enviar otro código",
    resendIn: {
      one: "Enviar otro código en {count} segundo",
      many: "Enviar otro código en {count} de segundos",
      other: "Enviar otro código en {count} segundos",
    },
    retry: "Reintentar",
    reload: "Volver a cargar la página",
    startOver: "Usar otra cuenta",
    "status.sending": "Enviando un código a {destination}…",
    "status.sent": "Se ha enviado un código a {destination}.",
    "status.verifying": "Comprobando el código…",
    "status.finishing": "Iniciando sesión…",
    "status.complete": "Has iniciado sesión.",
    "status.diverted": "Este inicio de sesión necesita un paso que esta página no ofrece.",
    retryIn,
  },
  errors: {
    "code-incorrect": "El código no es correcto. Revísalo e inténtalo de nuevo.",
    "code-expired": "El código ya no es válido. Solicita uno nuevo.",
    "too-many-attempts": "Demasiados intentos fallidos. Usa un código nuevo o elige otro método.",
    throttled: "Demasiadas solicitudes en poco tiempo. Espera un momento.",
    locked: "Tu cuenta está bloqueada temporalmente. Inténtalo más tarde o ponte en contacto con soporte.",
    network: "No hay conexión. Revisa tu red e inténtalo de nuevo.",
    unavailable: "El servicio de inicio de sesión no responde. Inténtalo más tarde.",
    conflict:
      "Algo ha cambiado mientras tanto, por ejemplo en otra pestaña. Vuelve a cargar la página e inténtalo de nuevo.",
    "signed-out": "Tu sesión ha terminado. Vuelve a iniciar sesión.",
    "session-exists": "Ya hay una sesión abierta. Continúa con ella o ciérrala primero.",
    "reverification-required": "Confirma primero tu identidad y después inténtalo de nuevo.",
    "identifier-not-found":
      "No hay ninguna cuenta con ese dato. Revisa lo que has escrito e inténtalo de nuevo.",
    "password-incorrect": "Los datos de acceso no son correctos. Revísalos e inténtalo de nuevo.",
    "password-compromised":
      "Esta contraseña aparece en una filtración de datos. Restablécela o usa otra distinta.",
    "invalid-phone":
      "Este número de teléfono no se puede usar. Revísalo, incluido el prefijo del país, o introduce otro.",
    "phone-taken": "Este número de teléfono ya está en uso. Introduce otro.",
    "last-factor": "Es tu último método de verificación. Añade otro antes de eliminarlo.",
    "not-allowed": "Esto no es posible con esta cuenta. Ponte en contacto con soporte.",
    unknown: "Algo ha salido mal. Revisa lo que has escrito e inténtalo de nuevo.",
  },
} satisfies CompleteCatalogue;
