// SPDX-License-Identifier: MIT
//! Runs where there is no keychain at all.
#include "session/Session.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class tst_SessionWithoutKeychain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_profiles = std::make_unique<ProfileStore>(m_folder->filePath(u"config"_s), m_folder->filePath(u"data"_s));
        m_profile = Profile::create(u"Acme"_s, Environment::Sandbox);
        QVERIFY(m_profiles->save(m_profile));
    }

    void leavesTheChoiceToThePerson()
    {
        auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::NeedsKey);
        QVERIFY(!session->keyProblem()->bookExists);
        QCOMPARE(session->keyProblem()->keychain->kind, KeychainError::Kind::Unavailable);
        QVERIFY(!QFile::exists(m_profiles->bookPath(m_profile)));
    }

    void aBookForThisSessionTouchesNoDisk()
    {
        auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::NeedsKey);
        session->beginBookForSessionOnly();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        QVERIFY(session->isBookForSessionOnly());
        QVERIFY(!QFile::exists(m_profiles->bookPath(m_profile)));
    }

    void aBookSealedWithAPassphraseOpensWithItAgain()
    {
        const QString passphrase = u"correct horse battery staple"_s;
        {
            auto session = openSession();
            QTRY_COMPARE(session->bookState(), Session::BookState::NeedsKey);
            QSignalSpy set(session.get(), &Session::recoveryPassphraseSet);
            session->beginBookWithPassphrase(makePassphrase(passphrase));
            QCOMPARE(session->bookState(), Session::BookState::TryingPassphrase);
            QVERIFY(!QFile::exists(m_profiles->bookPath(m_profile)));
            QTRY_COMPARE_WITH_TIMEOUT(session->bookState(), Session::BookState::Ready, 30'000);
            QVERIFY(!session->lacksRecoveryPassphrase());
            ChangeSet changes;
            changes.time = QDateTime::currentDateTimeUtc();
            changes.added = session->book()->takeKeys(1);
            changes.edits << Edit{ changes.added.first(), Field::FirstName, Layer::Typed, u"Jane"_s };
            session->book()->apply(changes);
            QTRY_COMPARE_WITH_TIMEOUT(set.count(), 1, 30'000);
            QTRY_VERIFY(!session->book()->hasUnsavedChanges());
        }
        m_profile = *m_profiles->find(m_profile.id);
        QVERIFY(m_profile.sealedWithPassphraseOnly);
        auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::NeedsKey);
        QVERIFY(session->keyProblem()->hasRecoveryPassphrase);
        session->unlock(makePassphrase(passphrase));
        QTRY_COMPARE_WITH_TIMEOUT(session->bookState(), Session::BookState::Ready, 30'000);
        QCOMPARE(session->book()->at(0).name(), u"Jane"_s);
    }

    void aBookThatCannotBeLookedIntoSaysWhyAndHasItsBackups_data()
    {
        QTest::addColumn<int>("offset");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<StoreError::Kind>("kind");
        QTest::newRow("no book any more") << 0 << QByteArray(16, 'x') << StoreError::Kind::Damaged;
        QTest::newRow("a page that is none") << 100 << QByteArray(400, 'x') << StoreError::Kind::Damaged;
        QTest::newRow("a newer version") << 60 << QByteArray("\0\0\0\x63", 4) << StoreError::Kind::NewerVersion;
    }

    void aBookThatCannotBeLookedIntoSaysWhyAndHasItsBackups()
    {
        QFETCH(const int, offset);
        QFETCH(const QByteArray, bytes);
        QFETCH(const StoreError::Kind, kind);
        const QString path = m_profiles->bookPath(m_profile);
        {
            SealedRecipientStore store(path, BookKey::generate(), SealedRecipientStore::OpenMode::CreateNew);
            QSignalSpy opened(&store, &SealedRecipientStore::opened);
            store.open();
            QVERIFY(opened.wait());
        }
        QVERIFY(QFile::copy(path, path + u".backup-2026-11-02"_s));
        QFile book(path);
        QVERIFY(book.open(QIODevice::ReadWrite) && book.seek(offset) && book.write(bytes) == bytes.size());
        book.close();
        m_profile.sealedWithPassphraseOnly = true;

        auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::NeedsKey);
        QVERIFY(session->keyProblem()->isOfTheBook());
        QCOMPARE(session->keyProblem()->store->kind, kind);
        QCOMPARE(session->keyProblem()->store->fileVersion, kind == StoreError::Kind::NewerVersion ? 0x63 : 0);
        QVERIFY(session->keyProblem()->hasBackups);
        QVERIFY(!session->maySalvageBook());
    }

    void credentialsAreUsedAndNotKept()
    {
        auto session = openSession();
        QSignalSpy notKept(session.get(), &Session::credentialsNotKept);
        session->signIn({ u"id"_s, u"secret"_s });
        QCOMPARE(session->signInState(), Session::SignInState::SignedIn);
        QTRY_COMPARE(notKept.count(), 1);
        QVERIFY(!m_profiles->find(m_profile.id)->hasCredentials);
    }

private:
    std::unique_ptr<Session> openSession()
    {
        auto session = std::make_unique<Session>(m_profile, *m_profiles, m_keychain);
        session->open();
        return session;
    }

    Keychain m_keychain{ u"Pay Recipients test"_s };
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProfileStore> m_profiles;
    Profile m_profile;
};

QTEST_GUILESS_MAIN(tst_SessionWithoutKeychain)
#include "tst_SessionWithoutKeychain.moc"
