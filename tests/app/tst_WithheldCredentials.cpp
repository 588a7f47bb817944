// SPDX-License-Identifier: MIT
//! Runs with an unlocked keyring, a real one.
#include "Certificates.h"
#include "k2/Service.h"
#include "session/Session.h"
#include "session/SessionMessages.h"
#include "session/StoredCredentials.h"
#include "widgets/MessageBar.h"
#include "widgets/MessageQueue.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

//! What somebody edits in the file of a profile does not get the client secret out of the keychain.
class tst_WithheldCredentials : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_certificates.make());
        const QList<QSslCertificate> authorities = m_certificates.authorities();
        QCOMPARE(authorities.size(), 2);
        m_own = k2::fingerprintOf({ authorities[0] });
        m_another = k2::fingerprintOf({ authorities[1] });
        QFile file(m_folder.filePath(u"ca.pem"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(authorities[0].toPem()) > 0);
    }

    void credentialsAreUsedOnlyWhereTheyWereGiven_data()
    {
        QTest::addColumn<Environment>("environment");
        QTest::addColumn<bool>("hasAuthority");
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<QString>("refusal"); // none: they are used

        using enum Environment;
        const QString own = m_address.toString();
        const QByteArray unbound = R"({"client_id":"some-client","client_secret":"some-secret"})";
        QJsonObject earlier = QJsonDocument::fromJson(unbound).object();
        earlier.insert(u"origin"_s, own);
        const QByteArray withOrigin = QJsonDocument(earlier).toJson();
        QTest::newRow("its own") << Custom << false << kept(own, {}) << QString();
        QTest::newRow("another port") << Custom << false << kept(own + u'0', {}) << u"was given for %1"_s.arg(own);
        QTest::newRow("not noted, an address that was typed")
            << Custom << false << unbound << u"it was not noted for which address"_s;
        QTest::newRow("another's, Kopo Kopo's own")
            << Production << false << kept(own, {}) << u"was given for %1"_s.arg(own);
        QTest::newRow("not noted, Kopo Kopo's own") << Production << false << unbound << QString();
        QTest::newRow("not noted, its sandbox") << Sandbox << false << unbound << QString();
        const QString changed = u"The CA certificate of this profile has changed"_s;
        const QString notNoted = u"it was not noted with which CA certificate"_s;
        QTest::newRow("the same authority") << Custom << true << kept(own, m_own) << QString();
        QTest::newRow("an authority that was added") << Custom << true << kept(own, {}) << changed;
        QTest::newRow("an authority that was exchanged") << Custom << true << kept(own, m_another) << changed;
        QTest::newRow("an authority that was taken away") << Custom << false << kept(own, m_own) << QString();
        QTest::newRow("authorities not noted, one is trusted") << Custom << true << withOrigin << notNoted;
        QTest::newRow("authorities not noted, none is trusted") << Custom << false << withOrigin << QString();
        QTest::newRow("nothing noted, one is trusted") << Production << true << unbound << notNoted;
        QTest::newRow("another service and an authority that was added")
            << Custom << true << kept(own + u'0', {}) << u"was given for %1"_s.arg(own);
    }

    void credentialsAreUsedOnlyWhereTheyWereGiven()
    {
        QFETCH(const Environment, environment);
        QFETCH(const bool, hasAuthority);
        QFETCH(const QByteArray, entry);
        QFETCH(const QString, refusal);
        ProfileStore profiles(m_folder.filePath(u"config"_s), m_folder.filePath(u"data"_s));
        Profile profile = Profile::create(u"Acme"_s, environment, m_address);
        profile.hasCredentials = true;
        if (hasAuthority)
            profile.caCertificateFile = m_folder.filePath(u"ca.pem"_s);
        keep(profile.credentialsKeychainName(), entry);
        Session session(profile, profiles, m_keychain);
        const Window window(session);

        session.open();

        const bool areUsed = refusal.isEmpty();
        QTRY_COMPARE(session.signInState(), areUsed ? Session::SignInState::SignedIn : Session::SignInState::SignedOut);
        QCOMPARE(session.client().hasCredentials(), areUsed);
        QVERIFY(session.canSignOut());
        const auto after = fromKeychainEntry(whatIsKept(profile.credentialsKeychainName()));
        QVERIFY(after);
        if (areUsed) {
            // They are bound from now on.
            QCOMPARE(after->origin, profile.origin());
            QVERIFY(after->authorities);
            QVERIFY2(!window.says(u"client secret"_s), qPrintable(window.bar->text()));
            return;
        }
        QCOMPARE(after->origin, fromKeychainEntry(entry)->origin);
        QCOMPARE(after->authorities, fromKeychainEntry(entry)->authorities);
        QVERIFY2(window.says(refusal) && window.says(profile.origin()), qPrintable(window.bar->text()));
        QSignalSpy signIn(window.messages.get(), &SessionMessages::signInRequested);
        window.button(u"Sign in…"_s)->click();
        QCOMPARE(signIn.size(), 1);
        // A window in another language says it, too.
        const Window next(session);
        next.messages->showWhatHolds();
        QVERIFY2(next.says(refusal), qPrintable(next.bar->text()));
        // Once the person has signed in nothing is held back any more, now and the next time.
        session.signIn({ u"some-client"_s, u"some-secret"_s });
        QVERIFY(!session.withheldCredentials());
        QVERIFY(!next.says(refusal));
        QTRY_COMPARE(fromKeychainEntry(whatIsKept(profile.credentialsKeychainName()))->authorities,
            hasAuthority ? m_own : QString());
        Session again(profile, profiles, m_keychain);
        again.open();
        QTRY_COMPARE(again.signInState(), Session::SignInState::SignedIn);
    }

private:
    //! As far as a session speaks in it.
    struct Window {
        explicit Window(Session& session)
            : banner(std::make_unique<MessageBar>())
            , bar(std::make_unique<MessageBar>())
            , queue(std::make_unique<MessageQueue>(*bar))
            , messages(std::make_unique<SessionMessages>(session, *banner, *queue))
        {
        }

        bool says(const QString& text) const { return bar->isShown() && bar->text().contains(text); }

        QPushButton* button(const QString& text) const
        {
            for (auto* button : bar->findChildren<QPushButton*>()) {
                if (QString(button->text()).remove(u'&') == text)
                    return button;
            }
            return nullptr;
        }

        std::unique_ptr<MessageBar> banner;
        std::unique_ptr<MessageBar> bar;
        std::unique_ptr<MessageQueue> queue;
        std::unique_ptr<SessionMessages> messages;
    };

    static QByteArray kept(const QString& origin, const QString& authorities)
    {
        return toKeychainEntry({ u"some-client"_s, u"some-secret"_s }, origin, authorities);
    }

    void keep(const QString& name, const QByteArray& entry)
    {
        bool done = false;
        m_keychain.write(name, entry, this, [&done](const auto& written) { done = written.has_value(); });
        QTRY_VERIFY(done);
    }

    //! Nothing where there is no such entry.
    QByteArray whatIsKept(const QString& name)
    {
        std::optional<QByteArray> kept;
        m_keychain.read(name, this, [&kept](const auto& entry) { kept = entry.value_or(QByteArray()); });
        return QTest::qWaitFor([&kept] { return kept.has_value(); }, 10'000) ? *kept : QByteArray();
    }

    const QUrl m_address{ u"https://k2.invalid:8443"_s };
    test::Certificates m_certificates;
    QTemporaryDir m_folder;
    QString m_own; //!< of the authority in the profile
    QString m_another;
    Keychain m_keychain{ u"Pay Recipients test"_s };
};

QTEST_MAIN(tst_WithheldCredentials)
#include "tst_WithheldCredentials.moc"
