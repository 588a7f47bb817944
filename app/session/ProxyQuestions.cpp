// SPDX-License-Identifier: MIT
#include "session/ProxyQuestions.h"

#include "dialogs/ProxySignInDialog.h"
#include "k2/Secrets.h"
#include "keychain/Keychain.h"
#include "profiles/Profile.h"
#include "session/StoredCredentials.h"
#include "text/ErrorText.h"

#include <QApplication>

namespace PayRecipients {

ProxyQuestions::ProxyQuestions(Keychain& keychain, QWidget& window, QObject* parent)
    : QObject(parent)
    , m_keychain(keychain)
    , m_window(window)
{
    connect(&m_signIn, &k2::ProxySignIn::asked, this, [this](const QString& proxy, bool wasRefused) {
        if (wasRefused || m_lookedUp.contains(proxy))
            ask(proxy, wasRefused);
        else
            lookUp(proxy);
    });
}

void ProxyQuestions::lookUp(const QString& proxy)
{
    m_lookedUp.insert(proxy);
    m_keychain.read(
        Profile::proxyKeychainName(proxy), this, [this, proxy](tl::expected<QByteArray, KeychainError> entry) {
            const auto kept = entry ? proxyCredentialsFromKeychainEntry(*entry) : std::nullopt;
            if (entry)
                k2::wipe(*entry);
            if (kept) {
                setKept(proxy);
                m_signIn.answer(proxy, *kept);
            } else {
                ask(proxy, false);
            }
        });
}

void ProxyQuestions::ask(const QString& proxy, bool wasRefused)
{
    // The sign-in dialog may be what waits for the proxy, and gets the keyboard back afterwards.
    QWidget* above = QApplication::activeModalWidget();
    while (qobject_cast<ProxySignInDialog*>(above)) // another proxy's, which may be answered first
        above = above->parentWidget();
    auto* dialog = new ProxySignInDialog(proxy, wasRefused, above ? above : &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto decline = [this, proxy] { m_signIn.decline(proxy); };
    // What it stands above may take it away.
    const auto unanswered = connect(dialog, &QObject::destroyed, this, decline);
    connect(dialog, &QDialog::finished, this, [unanswered] { disconnect(unanswered); });
    connect(dialog, &QDialog::accepted, this, [this, dialog, proxy] {
        const k2::ProxyCredentials credentials = dialog->takeCredentials();
        m_signIn.answer(proxy, credentials);
        keep(proxy, credentials);
    });
    connect(dialog, &QDialog::rejected, this, decline);
    dialog->open();
}

void ProxyQuestions::keep(const QString& proxy, const k2::ProxyCredentials& credentials)
{
    QByteArray entry = toKeychainEntry(credentials);
    m_keychain.write(Profile::proxyKeychainName(proxy), entry, this,
        [this, proxy](const tl::expected<void, KeychainError>& written) {
            // Nobody knows whether a write that took too long will still happen.
            if (written || written.error().kind == KeychainError::Kind::TimedOut)
                setKept(proxy);
            if (!written)
                Q_EMIT notKept(
                    tr("The proxy's password could not be kept: you will be asked for it again next time. %1")
                        .arg(errorText(written.error())));
        });
    k2::wipe(entry);
}

void ProxyQuestions::setKept(const QString& proxy)
{
    m_kept.insert(proxy);
    Q_EMIT kept(proxy);
}

} // namespace PayRecipients
