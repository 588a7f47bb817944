// SPDX-License-Identifier: MIT
#include "store/BookReplacement.h"

#include "store/BookFile.h"

#include <utility>

namespace PayRecipients {

BookReplacement::BookReplacement(QString bookPath, QString file, Kind kind)
    : m_bookPath(std::move(bookPath))
    , m_file(std::move(file))
    , m_kind(kind)
{
}

BookReplacement::~BookReplacement()
{
    if (m_kind == Kind::Copy)
        BookFile::removeWithCompanions(m_file);
}

tl::expected<QString, StoreError> BookReplacement::putInPlace()
{
    return BookFile::putInPlace(m_file, m_bookPath);
}

} // namespace PayRecipients
