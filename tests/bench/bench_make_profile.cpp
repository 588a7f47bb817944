// SPDX-License-Identifier: MIT
// bench_make_profile COUNT: a profile with a sealed book of so many recipients, in HOME and in the keychain, as the
// program would have made it.
#include "MadeUpRecipients.h"
#include "navigation/Place.h"
#include "profiles/ProfileStore.h"
#include "session/Session.h"

#include <QCoreApplication>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"Pay Recipients"_s);
    const int count = QCoreApplication::arguments().value(1).toInt();
    ProfileStore profiles(ProfileStore::standardConfigFolder(), ProfileStore::standardDataFolder());
    Keychain keychain;
    const Profile profile = Profile::create(u"Acme"_s, Environment::Production);
    if (!profiles.save(profile))
        return 1;
    profiles.setLastUsed(profile.id);
    profiles.setViewState(profile.id, u"place"_s, static_cast<int>(Place::Recipients));
    Session session(profile, profiles, keychain);
    QObject::connect(&session, &Session::bookStateChanged, &application, [&](Session::BookState state) {
        if (state == Session::BookState::NeedsKey || state == Session::BookState::Failed)
            QCoreApplication::exit(1);
        if (state != Session::BookState::Ready)
            return;
        QObject::connect(session.book(), &RecipientBook::changesSaved, &application, [&] {
            if (!session.book()->hasUnsavedChanges())
                QCoreApplication::quit();
        });
        constexpr int atOnce = 100'000;
        for (int made = 0; made < count; made += atOnce)
            session.book()->apply(madeUpRecipients(session.book()->takeKeys(std::min(atOnce, count - made))));
    });
    session.open();
    return QCoreApplication::exec();
}
