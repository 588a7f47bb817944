// SPDX-License-Identifier: MIT
//! Runs with an unlocked keyring, a real one.
#include "exchange/LocationOffers.h"
#include "recipients/RecipientImport.h"
#include "sandbox/Sandbox.h"
#include "session/Session.h"
#include "support/FullDisk.h"

#include <QDir>
#include <QDirIterator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class tst_Session : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        sandbox::Options options;
        options.recipients = 30;
        m_sandbox = std::make_unique<sandbox::Sandbox>(options);
        QVERIFY(m_sandbox->start());
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_profiles = std::make_unique<ProfileStore>(m_folder->filePath(u"config"_s), m_folder->filePath(u"data"_s));
        m_profile = Profile::create(u"Acme"_s, Environment::Custom, m_sandbox->baseUrl());
        QVERIFY(m_profiles->save(m_profile));
    }

    void cleanup() { QVERIFY(m_sandbox->setFaults("[]")); }

    void opensAnEmptyBookAndKeepsItsKeyInTheKeychain()
    {
        auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        QCOMPARE(session->book()->size(), 0);
        QVERIFY(!session->isBookForSessionOnly());
        QVERIFY(session->lacksRecoveryPassphrase());
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
    }

    void noSecretIsInAnyFile()
    {
        auto session = openSession();
        session->signIn({ m_sandbox->clientId(), m_sandbox->clientSecret() });
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        importAll(*session);
        QSignalSpy finished(session.get(), &Session::refreshFinished);
        session->sync()->refreshAll();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
        const QString reference = session->book()->textAt(0, Field::Reference);
        const QString name = session->book()->textAt(0, Field::FirstName);
        session.reset();
        int files = 0;
        QDirIterator walk(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            ++files;
            for (const QString& secret : { m_sandbox->clientSecret(), reference, name }) {
                if (!secret.isEmpty())
                    QVERIFY2(!bytes.contains(secret.toUtf8()), qPrintable(file.fileName()));
            }
        }
        QVERIFY(files >= 2);
    }

    void signingOutForgetsTheCredentialsAndKeepsTheBook()
    {
        auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        session->signIn({ m_sandbox->clientId(), m_sandbox->clientSecret() });
        QTRY_VERIFY(m_profiles->find(m_profile.id)->hasCredentials);
        importAll(*session);
        QSignalSpy finished(session.get(), &Session::refreshFinished);
        session->sync()->refreshAll();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);

        bool clean = false;
        connect(session.get(), &Session::signedOut, this,
            [&clean](const std::optional<KeychainError>& keychain, const std::optional<k2::Error>& service) {
                clean = !keychain && !service;
            });
        session->signOut();
        QCOMPARE(session->signInState(), Session::SignInState::SignedOut);
        QTRY_VERIFY(clean);
        QVERIFY(m_sandbox->requests().contains("/oauth/revoke"));
        QVERIFY(!m_profiles->find(m_profile.id)->hasCredentials);
        QCOMPARE(session->book()->size(), 30);
    }

    void endsWhileTheServiceIsStillToldOfASignOut()
    {
        auto session = signedInSession();
        QVERIFY(session);
        QVERIFY(m_sandbox->setFaults(R"([{"match":"POST /oauth/revoke","action":"hang"}])"));
        const auto before = m_sandbox->requests().count("/oauth/revoke");
        session->signOut();
        QTRY_VERIFY(m_sandbox->requests().count("/oauth/revoke") > before);
        session.reset();
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
            session->setRecoveryPassphrase(passphrase);
            QTRY_COMPARE_WITH_TIMEOUT(set.count(), 1, 30'000);
            QVERIFY(!session->lacksRecoveryPassphrase());
        }
        forgetKey();
        auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::NeedsKey);
        QVERIFY(session->keyProblem()->hasRecoveryPassphrase);
        session->unlock(u"not the passphrase"_s);
        QTRY_COMPARE_WITH_TIMEOUT(session->bookState(), Session::BookState::NeedsKey, 30'000);
        QCOMPARE(session->keyProblem()->store->kind, StoreError::Kind::WrongKey);
        session->unlock(passphrase);
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
    std::unique_ptr<Session> openSession()
    {
        auto session = std::make_unique<Session>(m_profile, *m_profiles, m_keychain);
        session->open();
        return session;
    }

    //! With a token at hand: whatever it fetched.
    std::unique_ptr<Session> signedInSession()
    {
        auto session = openSession();
        if (!QTest::qWaitFor([&] { return session->bookState() == Session::BookState::Ready; }))
            return nullptr;
        session->signIn({ m_sandbox->clientId(), m_sandbox->clientSecret() });
        importAll(*session);
        QSignalSpy finished(session.get(), &Session::refreshFinished);
        session->sync()->refreshAll();
        return QTest::qWaitFor([&] { return finished.count() == 1; }, 30'000) ? std::move(session) : nullptr;
    }

    void addPerson(Session& session, const QString& name)
    {
        ChangeSet changes;
        changes.time = QDateTime::currentDateTimeUtc();
        changes.added = session.book()->takeKeys(1);
        changes.edits << Edit{ changes.added.first(), Field::FirstName, Layer::Typed, name };
        session.book()->apply(changes);
    }

    void importAll(Session& session)
    {
        RecipientBook& book = *session.book();
        const RecipientImport import(
            locationOffers(m_sandbox->locations().join(u'\n'), session.profile().origin()), book.snapshot());
        QCOMPARE(import.count(RecipientImport::Verdict::New), 30);
        book.apply(import.toChangeSet(book, Source::Import, QDateTime::currentDateTimeUtc()));
    }

    void forgetKey()
    {
        bool done = false;
        m_keychain.remove(
            m_profile.bookKeychainName(), this, [&done](const auto& removed) { done = removed.has_value(); });
        QTRY_VERIFY(done);
    }

    bool keychainHoldsKey()
    {
        std::optional<bool> holds;
        m_keychain.read(m_profile.bookKeychainName(), this, [&holds](const auto& key) { holds = key.has_value(); });
        return QTest::qWaitFor([&holds] { return holds.has_value(); }) && *holds;
    }

    QByteArray bookBytes() const
    {
        QFile file(m_profiles->bookPath(m_profile));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    Keychain m_keychain{ u"Pay Recipients test"_s };
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProfileStore> m_profiles;
    Profile m_profile;
};

QTEST_GUILESS_MAIN(tst_Session)
#include "tst_Session.moc"
