// SPDX-License-Identifier: MIT
//! What tests of a session begin with.
#pragma once

#include "exchange/LocationOffers.h"
#include "recipients/RecipientImport.h"
#include "sandbox/Sandbox.h"
#include "session/Session.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

namespace PayRecipients {

//! A profile whose service knows thirty recipients, and a real keychain.
class SessionTest : public QObject {
protected:
    //! In initTestCase().
    void startService()
    {
        sandbox::Options options;
        options.recipients = 30;
        m_sandbox = std::make_unique<sandbox::Sandbox>(options);
        QVERIFY(m_sandbox->start());
    }

    //! In init().
    void begin()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_profiles = std::make_unique<ProfileStore>(
            m_folder->filePath(QStringLiteral("config")), m_folder->filePath(QStringLiteral("data")));
        m_profile = Profile::create(QStringLiteral("Acme"), Environment::Custom, m_sandbox->baseUrl());
        QVERIFY(m_profiles->save(m_profile));
    }

    //! In cleanup().
    void end() { QVERIFY(m_sandbox->setFaults("[]")); }

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

    void importAll(Session& session)
    {
        RecipientBook& book = *session.book();
        const RecipientImport import(
            locationOffers(m_sandbox->locations().join(QLatin1Char('\n')), session.profile().origin()),
            book.snapshot());
        QCOMPARE(import.count(RecipientImport::Verdict::New), 30);
        book.apply(import.toChangeSet(book.takeKeys(import.count(RecipientImport::Verdict::New)), Source::Import,
            QDateTime::currentDateTimeUtc()));
    }

    bool keychainHolds(const QString& name) { return !keptInKeychain(name).isEmpty(); }
    //! Nothing where there is no such entry.
    QByteArray keptInKeychain(const QString& name)
    {
        std::optional<QByteArray> kept;
        m_keychain.read(name, this, [&kept](const auto& entry) { kept = entry.value_or(QByteArray()); });
        return QTest::qWaitFor([&kept] { return kept.has_value(); }, 10'000) ? *kept : QByteArray();
    }

    void keepInKeychain(const QString& name, const QByteArray& secret)
    {
        bool done = false;
        m_keychain.write(name, secret, this, [&done](const auto& written) { done = written.has_value(); });
        QTRY_VERIFY(done);
    }

    void removeFromKeychain(const QString& name)
    {
        bool done = false;
        m_keychain.remove(name, this, [&done](const auto& removed) { done = removed.has_value(); });
        QTRY_VERIFY(done);
    }

    Keychain m_keychain{ QStringLiteral("Pay Recipients test") };
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProfileStore> m_profiles;
    Profile m_profile;
};

} // namespace PayRecipients
