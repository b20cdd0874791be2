import { type MessageCatalogue, MfaMessages, SecondFactorForm } from "mfa-ui/standalone";
import type { ReactNode } from "react";

const he: MessageCatalogue = {
  locale: "he",
  secondFactor: {
    "label.phone_code": "קוד ב-SMS",
    "description.phone_code": "הזינו את הקוד שנשלח אל \u2066{destination}\u2069.",
    factors: "דרכי אימות אחרות",
    "factor.phone_code": "שליחת SMS אל \u2066{destination}\u2069",
    "factor.backup_code": "שימוש בקוד גיבוי",
    submit: "אימות",
    resend: "שליחת קוד נוסף",
    resendIn: { one: "שליחת קוד נוסף בעוד שנייה", other: "שליחת קוד נוסף בעוד {count} שניות" },
    startOver: "כניסה לחשבון אחר",
    "status.sent": "נשלח קוד אל \u2066{destination}\u2069.",
  },
};

/** The words of a language that is written from right to left. The marks around `{destination}` keep it from left to right. */
export function RightToLeft(): ReactNode {
  return (
    <MfaMessages messages={he}>
      <SecondFactorForm />
    </MfaMessages>
  );
}
