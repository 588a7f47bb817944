// SPDX-License-Identifier: MIT
//! Runs with an unlocked keyring, a real one.
#include "SessionTest.h"
#include "session/RefreshOnStart.h"
#include "support/FullDisk.h"

#include <QDirIterator>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class tst_Session : public SessionTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { startService(); }
    void init() { begin(); }
    void cleanup() { end(); }

    void opensAnEmptyBookAndKeepsItsKeyInTheKeychain()
    {
        auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        QCOMPARE(session->book()->size(), 0);
        QVERIFY(!session->isBookForSessionOnly());
        QVERIFY(session->lacksRecoveryPassphrase());
    }

    void aKeyThatWasReadBeforehandIsNotAskedForAgain()
    {
        {
            auto session = openSession();
            QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        }
        Session session(m_profile, *m_profiles, m_keychain);
        session.prepare();
        removeFromKeychain(m_profile.bookKeychainName()); // calls are carried out one after the other
        QCOMPARE(session.bookState(), Session::BookState::Closed);
        session.open();
        QTRY_COMPARE(session.bookState(), Session::BookState::Ready);
    }

    void aKeyThatIsBeingReadWhenItIsWantedIsTaken()
    {
        {
            auto session = openSession();
            QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        }
        Session session(m_profile, *m_profiles, m_keychain);
        session.prepare();
        bool isRemoved = false;
        m_keychain.remove(m_profile.bookKeychainName(), this, [&](const auto& done) { isRemoved = done.has_value(); });
        session.open();
        QCOMPARE(session.bookState(), Session::BookState::AskingKeychain);
        QTRY_COMPARE(session.bookState(), Session::BookState::Ready);
        QTRY_VERIFY(isRemoved);
    }

    void theBookIsBeingReadByTheTimeItsPagesAreMade()
    {
        Session session(m_profile, *m_profiles, m_keychain);
        std::optional<RecipientBook::State> whenTold;
        connect(&session, &Session::bookStateChanged, this, [&](Session::BookState state) {
            if (state == Session::BookState::Loading)
                whenTold = session.book()->state();
        });
        session.open();
        QTRY_COMPARE(session.bookState(), Session::BookState::Ready);
        QCOMPARE(whenTold, std::optional(RecipientBook::State::Loading));
    }

    void whatWasFetchedIsThereNextTimeWithoutTheService()
    {
        {
            auto session = openSession();
            QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
            session->signIn({ m_sandbox->clientId(), m_sandbox->clientSecret() });
            importAll(*session);
            QSignalSpy finished(session.get(), &Session::refreshFinished);
            session->sync()->refreshAll();
            QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
            QTRY_VERIFY(!session->book()->hasUnsavedChanges());
            QTRY_VERIFY(m_profiles->find(m_profile.id)->hasCredentials);
        }
        m_profile = *m_profiles->find(m_profile.id);
        auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        QCOMPARE(session->book()->size(), 30);
        QTRY_COMPARE(session->signInState(), Session::SignInState::SignedIn);
        QVERIFY(session->lastRefresh().isValid());
        QCOMPARE(session->book()->at(0).lookup(), LookupState::Answered);
        QVERIFY(!session->sync()->isRunning());
        session.reset();

        // … and with the service, where the person wants it.
        session = std::make_unique<Session>(m_profile, *m_profiles, m_keychain);
        new RefreshOnStart(*session);
        const QSignalSpy refreshed(session.get(), &Session::refreshFinished);
        session->open();
        QTRY_COMPARE_WITH_TIMEOUT(refreshed.count(), 1, 30'000);
        QCOMPARE(refreshed.first().first().value<SyncReport>().answered, 30);
        QVERIFY(!session->findChild<RefreshOnStart*>());
    }

    void noSecretIsInAnyFile()
    {
        auto session = signedInSession();
        QVERIFY(session);
        RecipientFilter wallets;
        wallets.category = Category::MobileWallets;
        const auto found = session->book()->matching(wallets, 1);
        QCOMPARE(found.size(), 1);
        const Recipient wallet = *session->book()->find(found.first());
        QStringList secrets{ m_sandbox->clientId(), m_sandbox->clientSecret(), wallet.text(Field::Location) };
        for (const Field field : { Field::Reference, Field::FirstName, Field::LastName, Field::PhoneNumber }) {
            QVERIFY2(!wallet.text(field).isEmpty(), qPrintable(QString::number(static_cast<int>(field))));
            secrets << wallet.text(field);
        }
        QTRY_COMPARE(session->savingState(), Session::SavingState::Saved);
        QVERIFY(QFile::exists(m_profiles->bookPath(m_profile) + u"-wal"_s));
        QCOMPARE(filesWith(secrets), QStringList());
        session.reset();
        QCOMPARE(filesWith(secrets), QStringList());
    }

    void aNewNameOfTheProfileStays()
    {
        auto session = openSession();
        Profile changed = session->profile();
        changed.name = u"Acme Holdings"_s;
        QVERIFY(m_profiles->save(changed)); // as the dialog does
        QSignalSpy told(session.get(), &Session::profileChanged);
        session->takeProfile(changed);
        QCOMPARE(told.count(), 1);
        session->signIn({ u"id"_s, u"secret"_s });
        QTRY_VERIFY(m_profiles->find(m_profile.id)->hasCredentials);
        QCOMPARE(m_profiles->find(m_profile.id)->name, u"Acme Holdings"_s);
        QCOMPARE(session->profile().name, u"Acme Holdings"_s);
    }

    void aProfileThatCannotBeSavedIsSaid()
    {
        auto session = openSession();
        QSignalSpy notSaved(session.get(), &Session::profileNotSaved);
        FullDisk full;
        Profile changed = session->profile();
        changed.name = u"Acme Holdings"_s;
        session->takeProfile(changed);
        QCOMPARE(notSaved.count(), 1);
        QCOMPARE(session->profile().name, u"Acme Holdings"_s);
        QCOMPARE(m_profiles->find(m_profile.id)->name, u"Acme"_s);
    }

    void whatCouldNotBeSavedIsSavedWithTheNextChange()
    {
        auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        {
            FullDisk full;
            addPerson(*session, u"Jane"_s);
            QCOMPARE(session->savingState(), Session::SavingState::Saving);
            QTRY_COMPARE(session->savingState(), Session::SavingState::Failed);
            QVERIFY(session->savingError());
            session->retrySaving();
            QTRY_COMPARE(session->savingState(), Session::SavingState::Failed);
        }
        addPerson(*session, u"John"_s);
        QTRY_COMPARE(session->savingState(), Session::SavingState::Saved);
        QVERIFY(!session->savingError());
        session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        QCOMPARE(session->book()->size(), 2);
    }

    void aBookWhoseKeyIsMissingStaysClosedAndUntouched()
    {
        {
            auto session = openSession();
            QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        }
        forgetKey();
        const QByteArray before = bookBytes();
        auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::NeedsKey);
        QVERIFY(session->keyProblem()->bookExists);
        QVERIFY(!session->keyProblem()->hasRecoveryPassphrase);
        QCOMPARE(bookBytes(), before);
    }

    void theRecoveryPassphraseOpensABookWhoseKeyIsMissing()
    {
        const QString passphrase = u"correct horse battery staple"_s;
        {
            auto session = openSession();
            QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
            importAll(*session);
            QTRY_VERIFY(!session->book()->hasUnsavedChanges());
            QSignalSpy set(session.get(), &Session::recoveryPassphraseSet);
            session->setRecoveryPassphrase(makePassphrase(passphrase));
            QTRY_COMPARE_WITH_TIMEOUT(set.count(), 1, 30'000);
            QVERIFY(!session->lacksRecoveryPassphrase());
        }
        forgetKey();
        auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::NeedsKey);
        QVERIFY(session->keyProblem()->hasRecoveryPassphrase);
        session->unlock(makePassphrase(u"not the passphrase"_s));
        QTRY_COMPARE_WITH_TIMEOUT(session->bookState(), Session::BookState::NeedsKey, 30'000);
        QCOMPARE(session->keyProblem()->store->kind, StoreError::Kind::WrongKey);
        session->unlock(makePassphrase(passphrase));
        QTRY_COMPARE_WITH_TIMEOUT(session->bookState(), Session::BookState::Ready, 30'000);
        QCOMPARE(session->book()->size(), 30);

        // The keychain gets the key again.
        QVERIFY(QTest::qWaitFor([this] { return keychainHoldsKey(); }));
        session.reset();
        session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
    }

    void aFreshBookLeavesTheSealedFile()
    {
        {
            auto session = openSession();
            QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        }
        forgetKey();
        const QByteArray before = bookBytes();
        auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::NeedsKey);
        QSignalSpy setAside(session.get(), &Session::bookSetAside);
        session->beginFreshBook();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        QCOMPARE(setAside.count(), 1);
        QFile kept(setAside.first().first().toString());
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), before);
    }

    void aFreshBookLeavesTheOldKeyWhereItIs()
    {
        {
            auto session = openSession();
            QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        }
        const QByteArray key = keptInKeychain(m_profile.bookKeychainName());
        QVERIFY(!key.isEmpty());
        QFile book(m_profiles->bookPath(m_profile));
        QVERIFY(book.open(QIODevice::ReadWrite));
        QVERIFY(book.resize(2'000));
        book.close();
        auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::Failed);
        QCOMPARE(session->bookError()->kind, StoreError::Kind::Damaged);
        session->beginFreshBook();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        addPerson(*session, u"Jane"_s);
        session.reset();

        QCOMPARE(keptInKeychain(m_profile.bookKeychainName()), key);
        const QString oldName = m_profile.bookKeychainName();
        m_profile = *m_profiles->find(m_profile.id);
        QVERIFY(m_profile.bookKeychainName() != oldName);
        const QByteArray freshKey = keptInKeychain(m_profile.bookKeychainName());
        QVERIFY(!freshKey.isEmpty() && freshKey != key);
        session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        QCOMPARE(session->book()->size(), 1);
    }

    void aBookThatAnotherWindowHasOpenIsNeitherLockedNorReplaced()
    {
        auto first = openSession();
        QTRY_COMPARE(first->bookState(), Session::BookState::Ready);
        forgetKey();
        auto second = openSession();
        QTRY_COMPARE(second->bookState(), Session::BookState::NeedsKey);
        QVERIFY(second->keyProblem()->isInUse());
        second->beginFreshBook();
        QCOMPARE(second->bookState(), Session::BookState::Failed);
        QCOMPARE(second->bookError()->kind, StoreError::Kind::InUse);
        addPerson(*first, u"Jane"_s);
        QTRY_COMPARE(first->savingState(), Session::SavingState::Saved);
        QVERIFY(QFile::exists(m_profiles->bookPath(m_profile)));
    }

    void theDemoLeavesNoTrace()
    {
        Session session(m_profile, { m_sandbox->clientId(), m_sandbox->clientSecret() });
        session.open();
        QTRY_COMPARE(session.bookState(), Session::BookState::Ready);
        QVERIFY(session.leavesNoTrace());
        importAll(session);
        QSignalSpy finished(&session, &Session::refreshFinished);
        session.sync()->refreshAll();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
        QVERIFY(!QFile::exists(m_profiles->bookPath(m_profile)));
        session.setViewState(u"sort"_s, 3);
        QCOMPARE(session.viewState(u"sort"_s).toInt(), 3);
        QVERIFY(!m_profiles->viewState(m_profile.id, u"sort"_s).isValid());
    }

private:
    void addPerson(Session& session, const QString& name)
    {
        ChangeSet changes;
        changes.time = QDateTime::currentDateTimeUtc();
        changes.added = session.book()->takeKeys(1);
        changes.edits << Edit{ changes.added.first(), Field::FirstName, Layer::Typed, name };
        session.book()->apply(changes);
    }

    void forgetKey()
    {
        bool done = false;
        m_keychain.remove(
            m_profile.bookKeychainName(), this, [&done](const auto& removed) { done = removed.has_value(); });
        QTRY_VERIFY(done);
    }

    bool keychainHoldsKey() { return keychainHolds(m_profile.bookKeychainName()); }

    //! The files of the profile in which one of the texts stands in clear, in UTF-8 or UTF-16.
    QStringList filesWith(const QStringList& texts) const
    {
        QStringList found;
        QDirIterator walk(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            for (const QString& text : texts) {
                const QByteArray wide(
                    reinterpret_cast<const char*>(text.utf16()), text.size() * qsizetype(sizeof(char16_t)));
                if (bytes.contains(text.toUtf8()) || bytes.contains(wide))
                    found << file.fileName();
            }
        }
        return found;
    }

    QByteArray bookBytes() const
    {
        QFile file(m_profiles->bookPath(m_profile));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

QTEST_GUILESS_MAIN(tst_Session)
#include "tst_Session.moc"
