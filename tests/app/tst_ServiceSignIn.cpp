// SPDX-License-Identifier: MIT
//! Runs with an unlocked keyring, a real one, and a service that answers as the test says.
#include "session/ServiceSignIn.h"

#include "k2/Client.h"
#include "k2/RecipientCreation.h"
#include "k2/SystemClock.h"
#include "k2/TokenSource.h"
#include "keychain/Keychain.h"
#include "support/RawPeer.h"

#include <QSignalSpy>
#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;
using test::RawPeer;
using test::RawReply;
using test::RawRequest;

class tst_ServiceSignIn : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_toToken = RawReply::token("asked-for");
        m_refusesToRevoke = false;
        m_peer = std::make_unique<RawPeer>([this](const RawRequest& request) {
            if (request.target == "/oauth/token")
                return m_toToken;
            if (request.target != "/oauth/revoke")
                return RawReply::nothing();
            return m_refusesToRevoke || request.body.contains("&token=unrevokable") ? RawReply::http(403)
                                                                                    : RawReply::json("{}");
        });
        k2::Service service;
        service.baseUrl = m_peer->baseUrl();
        m_client = std::make_unique<k2::Client>(service, m_clock);
        m_signIn = std::make_unique<ServiceSignIn>(*m_client, &m_keychain, u"credentials/some"_s, false);
    }

    void cleanup()
    {
        m_signIn.reset();
        m_client.reset();
        m_peer.reset();
    }

    void theTokenOfTheSignInIsTheOneThatIsRevoked()
    {
        m_signIn->signIn(m_credentials, k2::Token{ "given", {} });
        QCOMPARE(m_client->tokens().current()->value, QByteArray("given"));
        const QSignalSpy signedOut(m_signIn.get(), &ServiceSignIn::signedOut);
        m_signIn->signOut();
        QTRY_COMPARE(signedOut.count(), 1);
        QCOMPARE(revoked(), QList<QByteArray>{ "given" });
        QCOMPARE(m_peer->count("POST", "/oauth/token"), 0);
    }

    void signingOutWaitsForACreationToEnd()
    {
        m_signIn->signIn(m_credentials, k2::Token{ "given", {} });
        k2::RecipientCreation creation(*m_client, k2::RecipientCreation::ApiVersion::V2, u"till"_s, {});
        creation.start();
        QTRY_COMPARE(m_peer->count("POST", "/api/v2/external_recipients"), 1);
        const QSignalSpy waits(m_signIn.get(), &ServiceSignIn::signingOutWaits);
        const QSignalSpy kept(m_signIn.get(), &ServiceSignIn::areKeptChanged);
        const QSignalSpy signedOut(m_signIn.get(), &ServiceSignIn::signedOut);

        m_signIn->signOut();
        QCOMPARE(m_signIn->state(), ServiceSignIn::State::SignedOut);
        QVERIFY(!m_client->hasCredentials());
        QCOMPARE(waits.count(), 1);
        QTRY_VERIFY(!kept.isEmpty() && !kept.last().first().toBool()); // the keychain does not wait for it
        QCOMPARE(signedOut.count(), 0);
        QCOMPARE(revoked(), QList<QByteArray>());
        QVERIFY(creation.isRunning());

        m_peer->send("HTTP/1.1 201 Created\r\nContent-Length: 0\r\nLocation: /api/v2/external_recipients/1\r\n\r\n");
        QTRY_COMPARE(signedOut.count(), 1);
        QVERIFY(creation.result());
        QCOMPARE(revoked(), QList<QByteArray>{ "given" });
        QVERIFY(!signedOut.first().at(0).value<std::optional<KeychainError>>());
        QVERIFY(!signedOut.first().at(1).value<std::optional<k2::Error>>());
    }

    void signingOutTwiceRevokesBothTokens()
    {
        const QSignalSpy signedOut(m_signIn.get(), &ServiceSignIn::signedOut);
        for (const QByteArray& token : { QByteArray("first"), QByteArray("second") }) {
            m_signIn->signIn(m_credentials, k2::Token{ token, {} });
            m_signIn->signOut();
        }
        QTRY_COMPARE(revoked(), (QList<QByteArray>{ "first", "second" }));
        QTRY_COMPARE(signedOut.count(), 1);
    }

    void signingOutTwiceTellsThatTheFirstTokenIsNotRevoked()
    {
        const QSignalSpy signedOut(m_signIn.get(), &ServiceSignIn::signedOut);
        for (const QByteArray& token : { QByteArray("unrevokable"), QByteArray("second") }) {
            m_signIn->signIn(m_credentials, k2::Token{ token, {} });
            m_signIn->signOut();
        }
        QTRY_COMPARE(signedOut.count(), 1);
        QCOMPARE(revoked(), (QList<QByteArray>{ "second", "unrevokable" }));
        const auto error = signedOut.first().at(1).value<std::optional<k2::Error>>();
        QVERIFY(error);
        QCOMPARE(error->kind, k2::Error::Kind::Forbidden);
    }

    void aTokenThatCouldNotBeRevokedIsKeptForTheNextAttempt()
    {
        const QSignalSpy signedOut(m_signIn.get(), &ServiceSignIn::signedOut);
        const auto error = [&signedOut] { return signedOut.last().at(1).value<std::optional<k2::Error>>(); };
        m_refusesToRevoke = true;
        m_signIn->signIn(m_credentials, k2::Token{ "given", {} });
        for (int attempt = 1; attempt <= 2; ++attempt) {
            m_signIn->signOut();
            QTRY_COMPARE(signedOut.count(), attempt);
            QVERIFY(error());
            QVERIFY(m_signIn->canSignOut());
            QCOMPARE(revoked().count(QByteArray("given")), attempt);
        }
        m_refusesToRevoke = false;
        m_signIn->signOut();
        QVERIFY(!m_signIn->canSignOut());
        QTRY_COMPARE(signedOut.count(), 3);
        QVERIFY(!error());
        QVERIFY(!m_signIn->canSignOut());
        QCOMPARE(revoked().size(), 3);
        m_signIn->signOut();
        QTRY_COMPARE(signedOut.count(), 4);
        QCOMPARE(revoked().size(), 3); // it is done
    }

    void signingInAgainRevokesWhatCouldNotBeRevoked()
    {
        const QSignalSpy signedOut(m_signIn.get(), &ServiceSignIn::signedOut);
        m_refusesToRevoke = true;
        m_signIn->signIn(m_credentials, k2::Token{ "first", {} });
        m_signIn->signOut();
        QTRY_COMPARE(signedOut.count(), 1);
        m_refusesToRevoke = false;
        m_signIn->signIn(m_credentials, k2::Token{ "second", {} });
        QTRY_COMPARE(revoked(), (QList<QByteArray>{ "first", "first" }));
        QTRY_VERIFY(m_client->isIdle());
        QCOMPARE(m_client->tokens().current()->value, QByteArray("second"));
    }

    void signingInAnewRevokesTheTokenThatWasUsed()
    {
        m_signIn->signIn(m_credentials, k2::Token{ "first", {} });
        m_signIn->signIn(m_credentials, k2::Token{ "second", {} });
        QTRY_COMPARE(revoked(), QList<QByteArray>{ "first" });
        QTRY_VERIFY(m_client->isIdle());
        QCOMPARE(m_client->tokens().current()->value, QByteArray("second"));
    }

    void aTokenThatIsGivenAgainIsNotRevoked()
    {
        m_signIn->signIn(m_credentials, k2::Token{ "same", {} });
        m_signIn->signIn(m_credentials, k2::Token{ "same", std::chrono::hours(1) });
        QVERIFY(m_client->tokens().current());
        QVERIFY(m_client->isIdle());
        const QSignalSpy signedOut(m_signIn.get(), &ServiceSignIn::signedOut);
        m_signIn->signOut();
        QTRY_COMPARE(signedOut.count(), 1);
        QCOMPARE(revoked(), QList<QByteArray>{ "same" });
    }

    void aTokenThatComesAfterTheSignOutIsRevoked()
    {
        QObject waiting;
        askForToken(waiting);
        QTRY_COMPARE(m_peer->count("POST", "/oauth/token"), 1);
        const QSignalSpy waits(m_signIn.get(), &ServiceSignIn::signingOutWaits);
        const QSignalSpy signedOut(m_signIn.get(), &ServiceSignIn::signedOut);
        m_signIn->signOut();
        QVERIFY(!m_client->hasCredentials());
        QCOMPARE(waits.count(), 1);
        m_peer->send(RawReply::token("late").bytes);
        QTRY_COMPARE(signedOut.count(), 1);
        QCOMPARE(revoked(), QList<QByteArray>{ "late" });
        QVERIFY(!m_client->tokens().current());
    }

    void signingOutEndsThoughNoTokenComes()
    {
        QObject waiting;
        askForToken(waiting);
        QTRY_COMPARE(m_peer->count("POST", "/oauth/token"), 1);
        const QSignalSpy signedOut(m_signIn.get(), &ServiceSignIn::signedOut);
        m_signIn->signOut();
        m_peer->send(RawReply::http(401).bytes);
        QTRY_COMPARE(signedOut.count(), 1);
        QCOMPARE(revoked(), QList<QByteArray>());
        QVERIFY(!signedOut.first().at(1).value<std::optional<k2::Error>>());
    }

private:
    //! The answer does not come by itself.
    void askForToken(QObject& waiting)
    {
        m_toToken = RawReply::nothing();
        m_signIn->signIn(m_credentials, {});
        m_client->tokens().request(&waiting, [](const auto&) {});
    }

    //! The tokens, in order.
    QList<QByteArray> revoked() const
    {
        QList<QByteArray> tokens;
        for (const RawRequest& request : m_peer->requests()) {
            if (request.target == "/oauth/revoke")
                tokens << request.body.mid(request.body.indexOf("&token=") + qsizetype(sizeof "&token=") - 1);
        }
        std::sort(tokens.begin(), tokens.end()); // each over a connection of its own
        return tokens;
    }

    RawReply m_toToken;
    bool m_refusesToRevoke = false;
    const k2::Credentials m_credentials{ u"some-client"_s, u"some-secret"_s };
    Keychain m_keychain{ u"Pay Recipients test"_s };
    k2::SystemClock m_clock;
    std::unique_ptr<RawPeer> m_peer;
    std::unique_ptr<k2::Client> m_client;
    std::unique_ptr<ServiceSignIn> m_signIn;
};

QTEST_GUILESS_MAIN(tst_ServiceSignIn)
#include "tst_ServiceSignIn.moc"
