// SPDX-License-Identifier: MIT
//! Reads one JSON object field by field, and remembers the first thing that was wrong.
#pragma once

#include "k2/ParseError.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

#include <tl/expected.hpp>

namespace k2 {

//! One object of a document, at a path such as `data.attributes`. All readers of a document share one place for the
//! first error, so that a parser reads on and looks at the end.
class JsonReader {
public:
    using FirstError = std::optional<ParseError>;

    //! The object that the whole document is. `error` must outlive the reader and those that it gives.
    static JsonReader document(const QByteArray& json, FirstError& error);

    bool has(QLatin1StringView name) const;

    //! Text, or a number as its text; nullopt where it is absent or null. A number too large to be kept exactly, and
    //! anything else, is WrongType.
    std::optional<QString> text(QLatin1StringView name);
    //! As text(), but it must be there and not be empty.
    QString requiredText(QLatin1StringView name);
    //! The object of this name, which must be there.
    JsonReader object(QLatin1StringView name);
    //! The objects of a list; none where it is absent or null. A single object counts as a list of it.
    QList<JsonReader> objects(QLatin1StringView name);
    //! The field is there, but not what it should be.
    void refuse(QLatin1StringView name);

private:
    JsonReader(QJsonObject object, QString path, FirstError& error);
    QString pathOf(QLatin1StringView name) const;
    void note(ParseError::Kind kind, QString field);

    QJsonObject m_object;
    QString m_path;
    FirstError* m_error;
};

} // namespace k2
