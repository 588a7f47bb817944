// SPDX-License-Identifier: MIT
#include "profiles/ProfileCommands.h"

#include "dialogs/SignInCheck.h"
#include "dialogs/SignInDialog.h"
#include "k2/Service.h"
#include "k2/TokenSource.h"
#include "profiles/ProfileMenu.h"
#include "profiles/ProfileNameDialog.h"
#include "profiles/ProfileRemoval.h"
#include "profiles/ProfileStore.h"
#include "profiles/RemoveProfileDialog.h"
#include "session/ProfileService.h"
#include "session/Session.h"
#include "store/SealedRecipientStore.h"

#include <QDir>

namespace PayRecipients {

using namespace Qt::StringLiterals;

ProfileCommands::ProfileCommands(ProfileStore& profiles, Keychain& keychain, const ProfileMenu& menu, QWidget& window)
    : QObject(&window)
    , m_profiles(profiles)
    , m_keychain(keychain)
    , m_window(window)
{
    connect(&menu, &ProfileMenu::switchRequested, this, &ProfileCommands::switchTo);
    connect(menu.addBySigningIn, &QAction::triggered, this, &ProfileCommands::addBySigningIn);
    connect(menu.addWithoutSigningIn, &QAction::triggered, this, &ProfileCommands::addWithoutSigningIn);
    connect(menu.rename, &QAction::triggered, this, &ProfileCommands::rename);
    connect(menu.remove, &QAction::triggered, this, &ProfileCommands::remove);
}

void ProfileCommands::setSession(Session* session)
{
    m_session = session;
}

void ProfileCommands::signIn()
{
    signInFor({}, {});
}

void ProfileCommands::signInFor(const QString& why, const std::function<void()>& then)
{
    std::optional<Profile> existing;
    if (m_session && !m_session->leavesNoTrace())
        existing = m_session->profile();
    // A book that cannot be looked into now may be full of what its service told.
    const bool isEmpty
        = m_session && m_session->bookState() == Session::BookState::Ready && m_session->book()->size() == 0;
    const bool serviceIsSettled = m_session && !isEmpty
        && ((m_session->book() && m_session->book()->size() > 0)
            || (existing && SealedRecipientStore::exists(m_profiles.bookPath(*existing))));
    signInTo(existing, serviceIsSettled, why, then);
}

void ProfileCommands::addBySigningIn()
{
    signInTo(std::nullopt, false);
}

void ProfileCommands::signInTo(const std::optional<Profile>& existing, bool serviceIsSettled, const QString& why,
    const std::function<void()>& then)
{
    auto* dialog = new SignInDialog(m_profiles, existing, serviceIsSettled, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setProxySignIn(m_proxySignIn);
    if (!why.isEmpty())
        dialog->explain(why);
    connect(dialog, &QDialog::accepted, this, [this, dialog, then] {
        const Profile profile = dialog->profile();
        const bool sameBook = m_session && m_session->profile().id == profile.id;
        const bool sameService = sameBook && m_session->profile().baseUrl == profile.baseUrl
            && m_session->profile().apiVersion == profile.apiVersion
            && m_session->profile().caCertificateFile == profile.caCertificateFile
            // The file may hold another certificate by now.
            && k2::fingerprintOf(serviceOf(profile).extraCertificates)
                == k2::fingerprintOf(m_session->client().service().extraCertificates);
        if (sameService) {
            m_session->takeProfile(profile);
            m_session->signIn(dialog->credentials(), dialog->token());
        } else {
            Q_EMIT openRequested(profile, dialog->credentials(), dialog->token());
        }
        if (then && sameBook)
            continueWith(then);
    });
    dialog->open();
}

void ProfileCommands::continueWith(const std::function<void()>& then)
{
    // Where the service is another one, the session is new, and its book is still being opened.
    if (!m_session || m_session->signInState() != Session::SignInState::SignedIn)
        return;
    if (m_session->bookState() == Session::BookState::Ready)
        return then();
    auto* context = new QObject(m_session);
    connect(m_session, &Session::bookStateChanged, context, [context, then](Session::BookState state) {
        if (state != Session::BookState::Ready)
            return;
        context->deleteLater();
        then();
    });
}

void ProfileCommands::addWithoutSigningIn()
{
    auto* dialog = new ProfileNameDialog(m_profiles, std::nullopt, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { add(dialog->profile()); });
    dialog->open();
}

void ProfileCommands::begin()
{
    const QString first = tr("My address book");
    QString name = first;
    for (int number = 2; !m_profiles.isNameFree(name); ++number)
        name = u"%1 %2"_s.arg(first, QLocale().toString(number));
    add(Profile::create(name, Environment::Production));
}

void ProfileCommands::add(const Profile& profile)
{
    if (const auto saved = m_profiles.save(profile); !saved)
        Q_EMIT failed(tr("The address book could not be begun: %1 cannot be written. Check that the disk is not full.")
                          .arg(QDir::toNativeSeparators(saved.error())));
    else
        Q_EMIT openRequested(profile, std::nullopt, std::nullopt);
}

void ProfileCommands::switchTo(const Profile& profile)
{
    Q_EMIT openRequested(profile, std::nullopt, std::nullopt);
}

void ProfileCommands::rename()
{
    auto* dialog = new ProfileNameDialog(m_profiles, m_session->profile(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_session, &QObject::destroyed, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        Profile renamed = m_session->profile(); // what else of it has changed meanwhile stays
        renamed.name = dialog->profile().name;
        m_session->takeProfile(renamed);
    });
    dialog->open();
}

void ProfileCommands::remove()
{
    const bool isOpen = m_session->bookState() == Session::BookState::Ready;
    auto* dialog = new RemoveProfileDialog(
        m_session->profile(), isOpen ? std::optional(m_session->book()->size()) : std::nullopt, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_session, &QObject::destroyed, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this] { startRemoval(m_session->profile()); });
    dialog->open();
}

void ProfileCommands::startRemoval(const Profile& profile)
{
    auto* removal = new ProfileRemoval(profile, m_profiles, m_keychain, this);
    connect(removal, &ProfileRemoval::removed, this, [this, removal] {
        removal->deleteLater();
        Q_EMIT removed(removal->profile());
    });
    connect(removal, &ProfileRemoval::failed, this, [this, removal](const QString& sentence) {
        removal->deleteLater();
        Q_EMIT notRemoved(removal->profile(), sentence);
    });
    giveTokenBack();
    // The session goes, and with it what the caller's profile may be a part of.
    Q_EMIT removalBegun(removal->profile());
    removal->start();
}

//! As well as may be: the removal does not wait for it.
void ProfileCommands::giveTokenBack()
{
    const k2::Client& client = m_session->client();
    const auto credentials = client.tokens().credentials();
    const auto token = client.tokens().current();
    if (!credentials || !token)
        return;
    SignInCheck* check = SignInCheck::giveBack(client.service(), *credentials, *token, this);
    connect(check, &SignInCheck::notRevoked, this, [this, name = m_session->profile().name] {
        Q_EMIT tokenNotRevoked(
            tr("Kopo Kopo could not be told to end the access token of “%1”: it ends by itself within two hours.")
                .arg(name));
    });
}

} // namespace PayRecipients
