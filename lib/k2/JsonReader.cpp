// SPDX-License-Identifier: MIT
#include "k2/JsonReader.h"

#include <QJsonDocument>
#include <QLocale>

#include <cmath>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace k2 {

namespace {

bool isNothing(const QJsonValue& value)
{
    return value.isUndefined() || value.isNull();
}

std::optional<QString> textOf(const QJsonValue& value)
{
    if (value.isString())
        return value.toString();
    if (!value.isDouble())
        return std::nullopt;
    // Qt keeps integers of 64 bits; what is larger became a double and lost digits.
    constexpr qint64 none = std::numeric_limits<qint64>::min();
    if (const qint64 integer = value.toInteger(none); integer != none)
        return QString::number(integer);
    constexpr double largestExact = 9007199254740992.0; // 2^53
    const double number = value.toDouble();
    if (std::abs(number) > largestExact)
        return std::nullopt;
    return QString::number(number, 'f', QLocale::FloatingPointShortest);
}

} // namespace

JsonReader::JsonReader(QJsonObject object, QString path, FirstError& error)
    : m_object(std::move(object))
    , m_path(std::move(path))
    , m_error(&error)
{
}

JsonReader JsonReader::document(const QByteArray& json, FirstError& error)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    JsonReader reader(document.object(), {}, error);
    if (!document.isObject())
        reader.note(ParseError::Kind::NotJson, {});
    return reader;
}

bool JsonReader::has(QLatin1StringView name) const
{
    return !isNothing(m_object.value(name));
}

std::optional<QString> JsonReader::text(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (isNothing(value))
        return std::nullopt;
    std::optional<QString> text = textOf(value);
    if (!text)
        refuse(name);
    return text;
}

QString JsonReader::requiredText(QLatin1StringView name)
{
    const QString value = text(name).value_or(QString());
    if (value.isEmpty())
        note(ParseError::Kind::Missing, pathOf(name));
    return value;
}

JsonReader JsonReader::object(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (isNothing(value))
        note(ParseError::Kind::Missing, pathOf(name));
    else if (!value.isObject())
        refuse(name);
    return { value.toObject(), pathOf(name), *m_error };
}

QList<JsonReader> JsonReader::objects(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (isNothing(value))
        return {};
    const QJsonArray list = value.isObject() ? QJsonArray{ value } : value.toArray();
    if (!value.isObject() && !value.isArray())
        refuse(name);
    QList<JsonReader> readers;
    for (const auto& element : list) {
        if (element.isObject())
            readers.append(JsonReader(element.toObject(), pathOf(name), *m_error));
        else
            refuse(name);
    }
    return readers;
}

void JsonReader::refuse(QLatin1StringView name)
{
    note(ParseError::Kind::WrongType, pathOf(name));
}

QString JsonReader::pathOf(QLatin1StringView name) const
{
    return m_path.isEmpty() ? QString(name) : m_path + u'.' + name;
}

void JsonReader::note(ParseError::Kind kind, QString field)
{
    if (!*m_error)
        *m_error = ParseError{ kind, std::move(field) };
}

} // namespace k2
