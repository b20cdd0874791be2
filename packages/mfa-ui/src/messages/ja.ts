import type { CompleteCatalogue } from "./complete-catalogue.js";
import type { PluralMessage } from "./words.js";

const retryIn: PluralMessage = { other: "{count}秒後にもう一度お試しください。" };

/** The Japanese catalogue. */
export const ja = {
  locale: "ja",
  passwordSignIn: {
    "label.identifier": "メールアドレス",
    "label.password": "パスワード",
    submit: "続ける",
    retry: "もう一度試す",
    reload: "ページを再読み込みする",
    startOver: "最初からやり直す",
    resume: "サインイン中のアカウントで続ける",
    signOut: "サインアウトする",
    "status.submitting": "パスワードを確認しています…",
    "status.finishing": "サインインしています…",
    "status.complete": "サインインしました。",
    "status.diverted": "このサインインには、このページでは行えない手順が必要です。",
    retryIn,
  },
  secondFactor: {
    "label.totp": "認証アプリのコード",
    "label.phone_code": "SMSで届いたコード",
    "label.email_code": "メールで届いたコード",
    "label.backup_code": "バックアップコード",
    "description.totp": "認証アプリに表示されているコードを入力してください。",
    "description.phone_code": "{destination} に送信されたコードを入力してください。",
    "description.email_code": "{destination} に送信されたコードを入力してください。",
    "description.backup_code":
      "保存しておいたバックアップコードを1つ入力してください。各コードは1回だけ使えます。",
    factors: "ほかの確認方法",
    "factor.totp": "認証アプリを使う",
    "factor.phone_code": "{destination} にSMSを送信する",
    "factor.email_code": "{destination} にメールを送信する",
    "factor.backup_code": "バックアップコードを使う",
    notice: "新しいデバイスからのサインインのため、ご本人であることを確認しています。",
    suggestion: "バックアップコードのようです。バックアップコードとして使う",
    submit: "確認する",
    resend: "新しいコードを送信する",
    resendIn: { other: "{count}秒後に新しいコードを送信できます" },
    retry: "もう一度試す",
    reload: "ページを再読み込みする",
    startOver: "別のアカウントを使う",
    "status.sending": "{destination} にコードを送信しています…",
    "status.sent": "{destination} にコードを送信しました。",
    "status.verifying": "コードを確認しています…",
    "status.finishing": "サインインしています…",
    "status.complete": "サインインしました。",
    "status.diverted": "このサインインには、このページでは行えない手順が必要です。",
    retryIn,
  },
  errors: {
    "code-incorrect": "コードが正しくありません。確認して、もう一度入力してください。",
    "code-expired": "コードの有効期限が切れました。新しいコードを取得してください。",
    "too-many-attempts": "失敗した回数が多すぎます。新しいコードを使うか、別の確認方法を選んでください。",
    throttled: "短時間にリクエストが多すぎます。しばらくお待ちください。",
    locked:
      "アカウントが一時的にロックされています。時間をおいてもう一度お試しいただくか、サポートにお問い合わせください。",
    network: "接続できません。ネットワークを確認して、もう一度お試しください。",
    unavailable: "サインインサービスから応答がありません。時間をおいてもう一度お試しください。",
    conflict: "別のタブなどで状態が変わりました。ページを再読み込みして、もう一度お試しください。",
    "signed-out": "セッションが終了しました。もう一度サインインしてください。",
    "session-exists": "すでにサインインしています。そのアカウントで続けるか、先にサインアウトしてください。",
    "reverification-required": "先にご本人であることを確認してから、もう一度お試しください。",
    "identifier-not-found":
      "入力された情報に一致するアカウントが見つかりません。入力内容を確認してください。",
    "password-incorrect": "サインイン情報が正しくありません。確認して、もう一度入力してください。",
    "password-compromised":
      "このパスワードはデータ漏えいで見つかっています。再設定するか、別のパスワードを使ってください。",
    "invalid-phone": "この電話番号は使用できません。国番号も含めて確認するか、別の番号を入力してください。",
    "phone-taken": "この電話番号はすでに使われています。別の番号を入力してください。",
    "last-factor": "これは最後の確認方法です。削除する前に、別の方法を追加してください。",
    "not-allowed": "このアカウントではこの操作を行えません。サポートにお問い合わせください。",
    unknown: "問題が発生しました。入力内容を確認して、もう一度お試しください。",
  },
} satisfies CompleteCatalogue;
