// SPDX-License-Identifier: MIT
//! Where a person names the service and proves to it who asks.
#pragma once

#include "k2/Error.h"
#include "k2/Secrets.h"
#include "profiles/Profile.h"
#include "widgets/GrowingDialog.h"

#include <QPointer>

#include <optional>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace k2 {
class ProxySignIn;
}

namespace PayRecipients {

class FormGrid;
class MessageBar;
class ProfileStore;
class SignInCheck;

//! Checks the credentials against the service before anything is saved; then saves the profile (never the secret) and
//! closes. A refusal leaves everything as it was typed.
//!
//! What everybody fills in stands first; the rest is folded away until it is asked for, or says something that is not
//! usual.
class SignInDialog : public GrowingDialog {
    Q_OBJECT

public:
    //! \param existing the profile to sign in to, or nothing for a new one
    //! \param serviceIsSettled the profile's book was filled from its service: it cannot become another's
    SignInDialog(ProfileStore& profiles, const std::optional<Profile>& existing, bool serviceIsSettled,
        QWidget* parent = nullptr);
    ~SignInDialog() override;

    //! Who answers a proxy that asks for a password; must outlive the dialog.
    void setProxySignIn(k2::ProxySignIn* signIn) { m_proxySignIn = signIn; }
    //! Says what the sign-in is for, until the person goes on.
    void explain(const QString& why);

    //! After it was accepted: the profile as it was saved, the credentials that the service took, and the token that it
    //! gave for them, which is the caller's to use and to have revoked.
    const Profile& profile() const { return m_profile; }
    const k2::Credentials& credentials() const { return m_credentials; }
    const std::optional<k2::Token>& token() const { return m_token; }

    //! Begins the check; the dialog closes when it went well.
    void accept() override;
    void reject() override;

private:
    void buildForm();
    QWidget* makeCertificateRow();
    void fill(bool serviceIsSettled);
    void focusFirstEmpty();
    void setMoreShown(bool shown);
    void environmentChosen();
    void chooseCertificate();
    //! What is wrong with the form, as a sentence, and the field to mend; nothing when it can be sent.
    std::optional<std::pair<QString, QWidget*>> readForm();
    void startCheck();
    void finishCheck(const k2::Result<k2::Token>& result);
    void abandonCheck();
    bool isChecking() const;
    void setChecking(bool checking);
    //! \param field to mend, which is shown; null: what is typed may be right
    void showProblem(const QString& sentence, QWidget* field = nullptr);

    ProfileStore& m_profiles;
    Profile m_profile;
    k2::Credentials m_credentials;
    std::optional<k2::Token> m_token;
    k2::ProxySignIn* m_proxySignIn = nullptr;
    QPointer<SignInCheck>
        m_check; //!< a child of the window: it may have something to revoke yet when the dialog is gone

    MessageBar* m_message;
    FormGrid* m_form;
    QLineEdit* m_name;
    QComboBox* m_environment;
    QLineEdit* m_baseUrl;
    QLineEdit* m_certificate;
    QLineEdit* m_clientId;
    QLineEdit* m_clientSecret;
    QLabel* m_settled; //!< why there is nothing to choose
    QPushButton* m_more;
    QComboBox* m_apiVersion;
    QPushButton* m_signIn;
    QPushButton* m_cancel = nullptr;
    QLabel* m_progress;
};

} // namespace PayRecipients
