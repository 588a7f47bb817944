// SPDX-License-Identifier: MIT
//! One connection to a book's SQLite file, in which every failure is a StoreError.
#pragma once

#include "recipients/RecipientStore.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <tl/expected.hpp>

#include <chrono>
#include <memory>

namespace PayRecipients {

template <class T>
using StoreResult = tl::expected<T, StoreError>;

//! Used and destroyed in the thread that opened it.
//!
//! While it is open no other connection reads or writes the file: that way SQLite needs no shared memory beside the
//! book, and a second program finds it busy even where lock files do not work.
class BookDatabase {
public:
    //! Rolls back what was not committed.
    class Transaction {
    public:
        Transaction(Transaction&& other) noexcept;
        Transaction& operator=(Transaction&&) = delete;
        ~Transaction();
        //! Durable once it returns without an error; undone if it returns with one.
        StoreResult<void> commit();

    private:
        friend class BookDatabase;
        explicit Transaction(BookDatabase& database);
        BookDatabase* m_database;
    };

    //! Loads the driver, which the first open() would do. May be called from any thread.
    static void loadDriver();

    enum class Purpose {
        Use,
        Salvage, //!< also a file that is shorter than it says of itself
    };
    //! Opens a file that exists.
    //! \param patience how long to wait for another connection to give the file free
    static StoreResult<std::unique_ptr<BookDatabase>> open(
        const QString& path, std::chrono::milliseconds patience, Purpose purpose = Purpose::Use);
    //! Tidies the write-ahead log away, as far as that is possible.
    ~BookDatabase();

    //! Numbers on their way to SQLite and back: its integers are signed, and so are those that Qt binds.
    static QVariant integer(quint64 number) { return static_cast<qint64>(number); }
    static quint64 unsignedOf(const QVariant& value) { return static_cast<quint64>(value.toLongLong()); }

    const QString& path() const { return m_path; }

    StoreResult<void> execute(const QString& sql, const QVariantList& values = {});
    //! The first column of the first row; invalid where there is no row.
    StoreResult<QVariant> value(const QString& sql, const QVariantList& values = {});
    //! A query to step through with next(). finish() it before anything is committed.
    StoreResult<QSqlQuery> select(const QString& sql, const QVariantList& values = {});
    //! Steps on: true for a row, false after the last one.
    StoreResult<bool> next(QSqlQuery& query);
    StoreResult<Transaction> begin();
    //! Brings the write-ahead log into the file, which then holds everything that was committed. DiskFull where there
    //! is no room for that; nothing is lost then.
    StoreResult<void> bringInLog();

    StoreError error(StoreError::Kind kind, const QString& detail) const;

private:
    explicit BookDatabase(QString path);
    StoreResult<void> prepareConnection(std::chrono::milliseconds patience, Purpose purpose);
    StoreError error(const class QSqlError& error) const;

    QString m_path;
    QString m_connection;
    QSqlDatabase m_database;
};

} // namespace PayRecipients
