import type { CompleteCatalogue } from "./complete-catalogue.js";
import type { PluralMessage } from "./words.js";

const retryIn: PluralMessage = {
  one: "Réessayez dans {count} seconde.",
  many: "Réessayez dans {count} de secondes.",
  other: "Réessayez dans {count} secondes.",
};

/** The French catalogue. */
export const fr = {
  locale: "fr",
  passwordSignIn: {
    "label.identifier": "Adresse e-mail",
    "label.password": "Mot de passe",
    submit: "Continuer",
    retry: "Réessayer",
    reload: "Recharger la page",
    startOver: "Recommencer",
    resume: "Continuer avec le compte connecté",
    signOut: "Se déconnecter",
    "status.submitting": "Vérification du mot de passe…",
    "status.finishing": "Connexion en cours…",
    "status.complete": "Connexion réussie.",
    "status.diverted": "Cette connexion nécessite une étape que cette page ne propose pas.",
    retryIn,
  },
  secondFactor: {
    "label.totp": "Code de l’application d’authentification",
    "label.phone_code": "Code reçu par SMS",
    "label.email_code": "Code reçu par e-mail",
    "label.backup_code": "Code de secours",
    "description.totp": "Saisissez le code affiché par votre application d’authentification.",
    "description.phone_code": "Saisissez le code envoyé au {destination}.",
    "description.email_code": "Saisissez le code envoyé à {destination}.",
    "description.backup_code":
      "Saisissez l’un des codes de secours que vous avez conservés. Chacun ne sert qu’une fois.",
    factors: "Autres méthodes de vérification",
    "factor.totp": "Utiliser votre application d’authentification",
    "factor.phone_code": "Envoyer un SMS au {destination}",
    "factor.email_code": "Envoyer un e-mail à {destination}",
    "factor.backup_code": "Utiliser un code de secours",
    notice: "Vous vous connectez depuis un nouvel appareil. Nous vérifions donc qu’il s’agit bien de vous.",
    suggestion: "Cela ressemble à un code de secours. L’utiliser comme tel",
    submit: "Vérifier",
    resend: "Envoyer un nouveau code",
    resendIn: {
      one: "Envoyer un nouveau code dans {count} seconde",
      many: "Envoyer un nouveau code dans {count} de secondes",
      other: "Envoyer un nouveau code dans {count} secondes",
    },
    retry: "Réessayer",
    reload: "Recharger la page",
    startOver: "Utiliser un autre compte",
    "status.sending": "Envoi d’un code à {destination}…",
    "status.sent": "Un code a été envoyé à {destination}.",
    "status.verifying": "Vérification du code…",
    "status.finishing": "Connexion en cours…",
    "status.complete": "Connexion réussie.",
    "status.diverted": "Cette connexion nécessite une étape que cette page ne propose pas.",
    retryIn,
  },
  errors: {
    "code-incorrect": "Le code est incorrect. Vérifiez-le et réessayez.",
    "code-expired": "Le code n’est plus valable. Demandez-en un nouveau.",
    "too-many-attempts":
      "Trop de tentatives infructueuses. Utilisez un nouveau code ou choisissez une autre méthode.",
    throttled: "Trop de demandes en peu de temps. Veuillez patienter un instant.",
    locked: "Votre compte est temporairement verrouillé. Réessayez plus tard ou contactez l’assistance.",
    network: "Aucune connexion. Vérifiez votre réseau et réessayez.",
    unavailable: "Le service de connexion ne répond pas. Réessayez plus tard.",
    conflict:
      "La situation a changé entre-temps, par exemple dans un autre onglet. Rechargez la page et réessayez.",
    "signed-out": "Votre session a pris fin. Reconnectez-vous.",
    "session-exists": "Une session est déjà ouverte. Continuez avec ce compte ou déconnectez-vous d’abord.",
    "reverification-required": "Confirmez d’abord votre identité, puis réessayez.",
    "identifier-not-found": "Aucun compte ne correspond à cette saisie. Vérifiez-la et réessayez.",
    "password-incorrect": "Les identifiants sont incorrects. Vérifiez-les et réessayez.",
    "password-compromised":
      "Ce mot de passe figure dans une fuite de données. Réinitialisez-le ou choisissez-en un autre.",
    "invalid-phone":
      "Ce numéro de téléphone ne peut pas être utilisé. Vérifiez-le, indicatif du pays compris, ou saisissez-en un autre.",
    "phone-taken": "Ce numéro de téléphone est déjà utilisé. Saisissez-en un autre.",
    "last-factor":
      "C’est votre dernière méthode de vérification. Ajoutez-en une autre avant de la supprimer.",
    "not-allowed": "Cette action n’est pas possible avec ce compte. Contactez l’assistance.",
    unknown: "Une erreur s’est produite. Vérifiez votre saisie et réessayez.",
  },
} satisfies CompleteCatalogue;
