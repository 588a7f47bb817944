// SPDX-License-Identifier: MIT
//! What tests of backups begin with.
#pragma once

#include "ObservedStore.h"
#include "store/BookBackups.h"
#include "store/BookDatabase.h"
#include "store/BookFile.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

//! A book of three recipients, closed, and its backup of today.
class BackedUpBookTest : public QObject {
protected:
    //! In init().
    void begin()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_path = m_folder->filePath(QStringLiteral("book.sqlite"));
        ObservedStore book(m_path, testKey(), ObservedStore::Store::OpenMode::CreateNew);
        QVERIFY(book.open());
        QVERIFY(book.commit(arrival(1, 3)));
    }

    void removeBackups()
    {
        for (const auto& backup : PayRecipients::BookBackups::list(m_path))
            QVERIFY(QFile::remove(backup.path));
    }

    void makeOne(QDate day) const
    {
        const auto database = PayRecipients::BookDatabase::open(m_path, PayRecipients::BookFile::patience);
        QVERIFY(database);
        QVERIFY(PayRecipients::BookBackups::makeIfDue(**database, day));
    }

    //! Adds a recipient.
    void change(QDate day = QDate::currentDate())
    {
        ObservedStore book(m_path, testKey(), ObservedStore::Store::OpenMode::OpenExisting, {}, [day] { return day; });
        QVERIFY(book.open());
        QVERIFY(book.commit(arrival(m_next++, 1)));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;

private:
    quint64 m_next = 100;
};
