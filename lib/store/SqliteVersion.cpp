// SPDX-License-Identifier: MIT
#include "store/SqliteVersion.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace PayRecipients {

using namespace Qt::StringLiterals;

QString sqliteVersion()
{
    const auto connection = u"sqlite version"_s;
    QString version;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        database.setDatabaseName(u":memory:"_s);
        QSqlQuery query(database);
        if (database.open() && query.exec(u"SELECT sqlite_version()"_s) && query.next())
            version = query.value(0).toString();
    }
    QSqlDatabase::removeDatabase(connection);
    return version;
}

} // namespace PayRecipients
