// SPDX-License-Identifier: MIT
#include "store/BookInPlace.h"

#include "store/BookCopy.h"
#include "store/BookFile.h"
#include "store/BookMeta.h"
#include "store/StoreLog.h"

#include <QFile>

#include <utility>

using namespace Qt::StringLiterals;

namespace PayRecipients {

BookInPlace::BookInPlace(QString path)
    : m_path(std::move(path))
{
}

StoreResult<void> BookInPlace::open()
{
    auto database = BookDatabase::open(m_path, BookFile::patience);
    if (!database)
        return tl::unexpected(database.error());
    m_database = std::move(*database);
    m_identity = FileIdentity::of(m_path);
    m_log = FileIdentity::of(BookFile::logOf(m_path));
    return {};
}

void BookInPlace::close()
{
    m_database.reset();
    m_sealedState.clear();
    m_copy.clear();
}

StoreResult<void> BookInPlace::stay()
{
    if (!m_database)
        return openAgain();
    const auto found = FileIdentity::of(m_path);
    if (found == m_identity) {
        m_copy.clear();
        return keepLog();
    }
    // SQLite does not do so when it closes a file without its name, and brings the log into whatever has the name then.
    static_cast<void>(m_database->bringInLog());
    if (found) {
        keepCopy();
        return tl::unexpected(StoreError{ StoreError::Kind::Replaced, m_path, u"it is another file now"_s, m_copy });
    }
    qCWarning(lcStore) << "the book was taken away while it was open; a copy takes its place";
    if (const auto copied = BookCopy::make(*m_database, m_path); !copied)
        return copied;
    return openAgain();
}

void BookInPlace::keepCopy()
{
    if (!m_database || (!m_copy.isEmpty() && QFile::exists(m_copy)))
        return;
    const QString name = BookFile::freeName(m_path);
    const auto copied = BookCopy::make(*m_database, name);
    m_copy = copied ? name : QString();
    if (!copied)
        qCWarning(lcStore) << "no copy of the book was kept:" << copied.error().kind << copied.error().detail;
}

StoreResult<void> BookInPlace::keepLog()
{
    const auto found = FileIdentity::of(BookFile::logOf(m_path));
    if (!m_log)
        m_log = found;
    if (found == m_log)
        return {};
    qCWarning(lcStore) << "the log of the book was taken away while it was open; another one takes its place";
    if (const auto moved = m_database->bringInLog(); !moved)
        return moved;
    return openAgain();
}

StoreResult<void> BookInPlace::openAgain()
{
    if (m_database) {
        const auto state = BookMeta::readSealedState(*m_database);
        if (!state)
            return tl::unexpected(state.error());
        m_sealedState = *state;
        m_database.reset();
        BookFile::removeCompanions(m_path);
    }
    if (m_sealedState.isEmpty())
        return tl::unexpected(StoreError{ StoreError::Kind::Unavailable, m_path, u"the book is not open"_s });
    if (const auto readable = BookFile::checkHeader(m_path); !readable)
        return readable;
    if (const auto opened = open(); !opened)
        return opened;
    if (BookMeta::readSealedState(*m_database) != m_sealedState) {
        m_database.reset();
        return tl::unexpected(StoreError{ StoreError::Kind::Replaced, m_path, u"it is another file now"_s });
    }
    return {};
}

} // namespace PayRecipients
