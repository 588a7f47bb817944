// SPDX-License-Identifier: MIT
//! Recipients in a plain, unsealed table: what the sealed book is measured against.
#pragma once

#include "recipients/Field.h"

#include <QList>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

#include <array>
#include <vector>

namespace PayRecipients {

//! What is known of the n-th made-up recipient, in the order of the columns of the plain table.
inline QList<std::pair<Field, QString>> plainFields(int n)
{
    using namespace Qt::StringLiterals;
    return {
        { Field::Type, u"mobile_wallet"_s },
        { Field::Status, u"Approved"_s },
        { Field::Reference, u"4cab4ebf-8341-4ec1-844e-%1"_s.arg(n, 12, 16, QChar(u'0')) },
        { Field::Location,
            u"https://api.kopokopo.com/api/v2/external_recipients/c7f300c0-f1ef-4151-9bbe-%1"_s.arg(
                n, 12, 16, QChar(u'0')) },
        { Field::FirstName, u"Wanjiru%1"_s.arg(n) },
        { Field::LastName, u"Ochieng"_s },
        { Field::PhoneNumber, u"+254712%1"_s.arg(n, 6, 10, QChar(u'0')) },
        { Field::Network, u"Safaricom"_s },
        { Field::Email, u"wanjiru%1@example.com"_s.arg(n) },
    };
}

//! A connection to an SQLite file by way of Qt SQL.
class PlainTable {
public:
    struct Row {
        qint64 key = 0;
        std::array<QString, 9> texts;
    };

    explicit PlainTable(const QString& path)
        : m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("plain")))
    {
        m_database.setDatabaseName(path);
        m_database.open();
    }
    PlainTable(const PlainTable&) = delete;
    PlainTable& operator=(const PlainTable&) = delete;
    ~PlainTable()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(QStringLiteral("plain"));
    }

    bool execute(const QString& statement) { return QSqlQuery(m_database).exec(statement); }

    bool fill(int rows)
    {
        using namespace Qt::StringLiterals;
        QSqlQuery query(m_database);
        if (!query.exec(u"CREATE TABLE recipient (id INTEGER PRIMARY KEY, type, status, reference, location, "
                        "firstName, lastName, phone, network, email)"_s)
            || !m_database.transaction()
            || !query.prepare(u"INSERT INTO recipient VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s))
            return false;
        for (int n = 1; n <= rows; ++n) {
            query.addBindValue(n);
            for (const auto& [field, text] : plainFields(n))
                query.addBindValue(text);
            if (!query.exec())
                return false;
        }
        return m_database.commit();
    }

    std::vector<Row> read() const
    {
        std::vector<Row> rows;
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        query.exec(QStringLiteral("SELECT * FROM recipient ORDER BY id"));
        while (query.next()) {
            Row& row = rows.emplace_back();
            row.key = query.value(0).toLongLong();
            for (int i = 0; i < 9; ++i)
                row.texts[static_cast<std::size_t>(i)] = query.value(i + 1).toString();
        }
        return rows;
    }

    //! One transaction that inserts one row.
    bool commitOne(const QByteArray& value)
    {
        QSqlQuery query(m_database);
        query.prepare(QStringLiteral("INSERT INTO change (value) VALUES (?)"));
        query.addBindValue(value);
        return m_database.transaction() && query.exec() && m_database.commit();
    }

private:
    QSqlDatabase m_database;
};

} // namespace PayRecipients
