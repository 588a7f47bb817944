// SPDX-License-Identifier: MIT
//! Asks who asks a proxy.
#pragma once

#include "k2/ProxySignIn.h"
#include "widgets/GrowingDialog.h"

class QLineEdit;

namespace PayRecipients {

class ProblemLine;

//! The user name and the password that a proxy on the way to Kopo Kopo wants.
class ProxySignInDialog : public GrowingDialog {
    Q_OBJECT

public:
    //! \param proxy its host and port
    //! \param wasRefused it was told something else before
    ProxySignInDialog(const QString& proxy, bool wasRefused, QWidget* parent = nullptr);

    //! What was entered, once; the fields are cleared.
    k2::ProxyCredentials takeCredentials();

    void accept() override;

private:
    QLineEdit* m_user;
    QLineEdit* m_password;
    ProblemLine* m_problem;
};

} // namespace PayRecipients
