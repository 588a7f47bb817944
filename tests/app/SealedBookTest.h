// SPDX-License-Identifier: MIT
//! What tests begin with in which another book takes the place of the one that is there.
#pragma once

#include "session/Session.h"
#include "session/SessionMessages.h"
#include "store/BookDatabase.h"
#include "store/BookFile.h"
#include "widgets/MessageBar.h"
#include "widgets/MessageQueue.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace PayRecipients {

//! A profile whose book holds one recipient and has a backup, and a real keychain.
class SealedBookTest : public QObject {
protected:
    //! What the window says of a session.
    struct Told {
        explicit Told(Session& session)
            : messages(session, banner, queue)
        {
        }

        MessageBar banner;
        MessageBar bar;
        MessageQueue queue{ bar };
        SessionMessages messages;
    };

    //! In init().
    void begin()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_profiles = std::make_unique<ProfileStore>(
            m_folder->filePath(QStringLiteral("config")), m_folder->filePath(QStringLiteral("data")));
        m_profile = Profile::create(QStringLiteral("Acme"), Environment::Production);
        QVERIFY(m_profiles->save(m_profile));
        m_path = m_profiles->bookPath(m_profile);
        const auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        addRecipient(*session);
        QTRY_COMPARE(session->savingState(), Session::SavingState::Saved);
    }

    std::unique_ptr<Session> openSession()
    {
        const auto profile = m_profiles->find(m_profile.id);
        auto session = std::make_unique<Session>(profile.value(), *m_profiles, m_keychain);
        session->open();
        return session;
    }

    static void addRecipient(Session& session)
    {
        ChangeSet changes;
        changes.time = QDateTime::currentDateTimeUtc();
        changes.added = session.book()->takeKeys(1);
        changes.edits << Edit{ changes.added.first(), Field::FirstName, Layer::Typed, QStringLiteral("Jane") };
        session.book()->apply(changes);
    }

    static bool restores(Session& session, const BookBackups::Backup& backup)
    {
        QSignalSpy restored(&session, &Session::backupRestored);
        session.restoreBackup(backup);
        return restored.wait();
    }

    //! So that it opens no more, though much of it can be recovered.
    static void damage(const QString& path)
    {
        runSql(path, QStringLiteral("UPDATE meta SET value = zeroblob(64) WHERE name = 'state'"));
    }

    static void runSql(const QString& path, const QString& statement)
    {
        const auto database = BookDatabase::open(path, BookFile::patience);
        QVERIFY(database);
        const auto done = (*database)->execute(statement);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProfileStore> m_profiles;
    Keychain m_keychain;
    Profile m_profile;
    QString m_path; //!< of the book
};

} // namespace PayRecipients
