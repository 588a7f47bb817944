// SPDX-License-Identifier: MIT
//! Runs with an unlocked keyring, a real one.
#include "SessionTest.h"
#include "session/StoredCredentials.h"

using namespace PayRecipients;
using namespace Qt::StringLiterals;

//! Signing in and out, of service, profile and keychain at once.
class tst_SessionSignIn : public SessionTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { startService(); }
    void init() { begin(); }
    void cleanup() { end(); }

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

    void signingOutDoesNotWaitForTheServiceToForgetTheSecret()
    {
        auto session = signedInSession();
        QVERIFY(session);
        QTRY_VERIFY(keychainHolds(m_profile.credentialsKeychainName()));
        QVERIFY(m_sandbox->setFaults(R"([{"match":"POST /oauth/revoke","action":"hang"}])"));
        session->signOut();
        QTRY_VERIFY(!m_profiles->find(m_profile.id)->hasCredentials);
        QVERIFY(!keychainHolds(m_profile.credentialsKeychainName()));
    }

    void signingOutAtOnceRemovesTheSecretThatIsStillBeingKept()
    {
        auto session = openSession();
        QSignalSpy signedOut(session.get(), &Session::signedOut);
        session->signIn({ u"id"_s, u"secret"_s });
        QVERIFY(session->canSignOut());
        session->signOut();
        QTRY_COMPARE(signedOut.count(), 1);
        QVERIFY(!keychainHolds(m_profile.credentialsKeychainName()));
        QVERIFY(!m_profiles->find(m_profile.id)->hasCredentials);
        QVERIFY(!session->canSignOut());
    }

    void aSignOutThatDidNotReachTheKeychainIsDoneAtTheNextStart()
    {
        auto session = signedInSession();
        QVERIFY(session);
        QTRY_VERIFY(m_profiles->find(m_profile.id)->hasCredentials);
        const QByteArray entry = keptInKeychain(m_profile.credentialsKeychainName());
        session->signOut();
        session.reset();
        keepInKeychain(m_profile.credentialsKeychainName(), entry); // as if it had never been removed
        m_profile = *m_profiles->find(m_profile.id);
        QVERIFY(m_profile.hasCredentials);

        session = openSession();
        QCOMPARE(session->signInState(), Session::SignInState::SignedOut);
        QTRY_VERIFY(!m_profiles->find(m_profile.id)->hasCredentials);
        QVERIFY(!m_profiles->find(m_profile.id)->isSigningOut);
        QVERIFY(!keychainHolds(m_profile.credentialsKeychainName()));
        QCOMPARE(session->signInState(), Session::SignInState::SignedOut);
    }

    void whoSignsInAfterASignOutThatWasCutShortStaysSignedIn()
    {
        m_profile.hasCredentials = true;
        m_profile.isSigningOut = true;
        QVERIFY(m_profiles->save(m_profile));
        auto session = openSession();
        session->signIn({ u"id"_s, u"secret"_s });
        session->open(); // as "Try again" of the book does
        QCOMPARE(session->signInState(), Session::SignInState::SignedIn);
        QTRY_VERIFY(!m_profiles->find(m_profile.id)->isSigningOut);
        QVERIFY(m_profiles->find(m_profile.id)->hasCredentials);
        QVERIFY(keychainHolds(m_profile.credentialsKeychainName()));
    }

    void signingInAgainIsNotUndoneByAnEarlierSignOut()
    {
        auto session = signedInSession();
        QVERIFY(session);
        QTRY_VERIFY(m_profiles->find(m_profile.id)->hasCredentials);
        QSignalSpy signedOut(session.get(), &Session::signedOut);
        session->signOut();
        session->signIn({ m_sandbox->clientId(), m_sandbox->clientSecret() });
        QTRY_VERIFY(keychainHolds(m_profile.credentialsKeychainName()));
        QTRY_VERIFY(m_sandbox->requests().contains("/oauth/revoke"));
        QCOMPARE(session->signInState(), Session::SignInState::SignedIn);
        QVERIFY(m_profiles->find(m_profile.id)->hasCredentials);
        QCOMPARE(signedOut.count(), 0);
    }

    void whatTheKeychainTellsTooLateDoesNotCount()
    {
        keepInKeychain(m_profile.credentialsKeychainName(),
            toKeychainEntry({ u"an earlier id"_s, u"an earlier secret"_s }, m_profile.origin(), {}));
        m_profile.hasCredentials = true;
        auto session = openSession();
        QCOMPARE(session->signInState(), Session::SignInState::ReadingKeychain);
        session->signIn({ m_sandbox->clientId(), m_sandbox->clientSecret() });
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        importAll(*session);
        QSignalSpy finished(session.get(), &Session::refreshFinished);
        session->sync()->refreshAll();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
        QCOMPARE(finished.first().first().value<SyncReport>().answered, 30);

        session = openSession();
        QCOMPARE(session->signInState(), Session::SignInState::ReadingKeychain);
        session->signOut();
        QTRY_VERIFY(!m_profiles->find(m_profile.id)->hasCredentials);
        QCOMPARE(session->signInState(), Session::SignInState::SignedOut);
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
};

QTEST_GUILESS_MAIN(tst_SessionSignIn)
#include "tst_SessionSignIn.moc"
