import type { CompleteCatalogue } from "./complete-catalogue.js";
import type { PluralMessage } from "./words.js";

const retryIn: PluralMessage = {
  one: "Versuchen Sie es in {count} Sekunde erneut.",
  other: "Versuchen Sie es in {count} Sekunden erneut.",
};

/** The German catalogue. */
export const de = {
  locale: "de",
  passwordSignIn: {
    "label.identifier": "E-Mail-Adresse",
    "label.password": "Passwort",
    submit: "Weiter",
    retry: "Erneut versuchen",
    reload: "Seite neu laden",
    startOver: "Von vorn beginnen",
    resume: "Mit dem angemeldeten Konto fortfahren",
    signOut: "Abmelden",
    "status.submitting": "Passwort wird geprüft…",
    "status.finishing": "Sie werden angemeldet…",
    "status.complete": "Sie sind angemeldet.",
    "status.diverted": "Diese Anmeldung erfordert einen Schritt, den es auf dieser Seite nicht gibt.",
    retryIn,
  },
  secondFactor: {
    "label.totp": "Code aus der Authenticator-App",
    "label.phone_code": "SMS-Code",
    "label.email_code": "E-Mail-Code",
    "label.backup_code": "Backup-Code",
    "description.totp": "Geben Sie den Code ein, den Ihre Authenticator-App anzeigt.",
    "description.phone_code": "Geben Sie den Code ein, der an {destination} gesendet wurde.",
    "description.email_code": "Geben Sie den Code ein, der an {destination} gesendet wurde.",
    "description.backup_code":
      "Geben Sie einen der Backup-Codes ein, die Sie gespeichert haben. Jeder gilt nur einmal.",
    factors: "Andere Möglichkeiten zur Bestätigung",
    "factor.totp": "Authenticator-App verwenden",
    "factor.phone_code": "SMS an {destination} senden",
    "factor.email_code": "E-Mail an {destination} senden",
    "factor.backup_code": "Backup-Code verwenden",
    notice: "Sie melden sich auf einem neuen Gerät an. Deshalb prüfen wir, ob Sie es wirklich sind.",
    suggestion: "Das sieht nach einem Backup-Code aus. Als Backup-Code verwenden",
    submit: "Bestätigen",
    resend: "Neuen Code anfordern",
    resendIn: {
      one: "Neuen Code in {count} Sekunde anfordern",
      other: "Neuen Code in {count} Sekunden anfordern",
    },
    retry: "Erneut versuchen",
    reload: "Seite neu laden",
    startOver: "Anderes Konto verwenden",
    "status.sending": "Ein Code wird an {destination} gesendet…",
    "status.sent": "Ein Code wurde an {destination} gesendet.",
    "status.verifying": "Code wird geprüft…",
    "status.finishing": "Sie werden angemeldet…",
    "status.complete": "Sie sind angemeldet.",
    "status.diverted": "Diese Anmeldung erfordert einen Schritt, den es auf dieser Seite nicht gibt.",
    retryIn,
  },
  errors: {
    "code-incorrect": "Der Code ist falsch. Prüfen Sie ihn und versuchen Sie es erneut.",
    "code-expired": "Der Code ist nicht mehr gültig. Fordern Sie einen neuen an.",
    "too-many-attempts":
      "Zu viele Fehlversuche. Verwenden Sie einen neuen Code oder wählen Sie eine andere Methode.",
    throttled: "Zu viele Anfragen in kurzer Zeit. Bitte warten Sie einen Moment.",
    locked:
      "Ihr Konto ist vorübergehend gesperrt. Versuchen Sie es später erneut oder wenden Sie sich an den Support.",
    network: "Es besteht keine Verbindung. Prüfen Sie Ihr Netzwerk und versuchen Sie es erneut.",
    unavailable: "Der Anmeldedienst antwortet nicht. Versuchen Sie es später erneut.",
    conflict:
      "Inzwischen hat sich etwas geändert, zum Beispiel in einem anderen Tab. Laden Sie die Seite neu und versuchen Sie es erneut.",
    "signed-out": "Ihre Sitzung ist beendet. Melden Sie sich erneut an.",
    "session-exists":
      "Sie sind bereits angemeldet. Fahren Sie mit diesem Konto fort oder melden Sie sich zuerst ab.",
    "reverification-required": "Bestätigen Sie zuerst Ihre Identität und versuchen Sie es dann erneut.",
    "identifier-not-found": "Mit dieser Angabe wurde kein Konto gefunden. Prüfen Sie Ihre Eingabe.",
    "password-incorrect": "Die Anmeldedaten stimmen nicht. Prüfen Sie sie und versuchen Sie es erneut.",
    "password-compromised":
      "Dieses Passwort wurde in einem Datenleck gefunden. Setzen Sie es zurück oder verwenden Sie ein anderes.",
    "invalid-phone":
      "Diese Telefonnummer kann nicht verwendet werden. Prüfen Sie sie samt Ländervorwahl oder geben Sie eine andere ein.",
    "phone-taken": "Diese Telefonnummer wird bereits verwendet. Geben Sie eine andere ein.",
    "last-factor":
      "Das ist Ihre letzte Bestätigungsmethode. Fügen Sie eine andere hinzu, bevor Sie sie entfernen.",
    "not-allowed": "Das ist mit diesem Konto nicht möglich. Wenden Sie sich an den Support.",
    unknown: "Das hat nicht geklappt. Prüfen Sie Ihre Eingaben und versuchen Sie es erneut.",
  },
} satisfies CompleteCatalogue;
