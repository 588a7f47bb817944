// SPDX-License-Identifier: MIT
#include "sandbox/RequestBody.h"

#include <QJsonDocument>
#include <QLocale>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sandbox::RequestBody {

namespace {

QString decoded(QByteArray part)
{
    return QUrl::fromPercentEncoding(part.replace('+', ' '));
}

} // namespace

tl::expected<QJsonObject, QString> readJson(const std::string& body)
{
    QJsonParseError problem{};
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(body), &problem);
    if (problem.error != QJsonParseError::NoError) {
        return tl::unexpected(
            u"The request body is not valid JSON: %1 at offset %2"_s.arg(problem.errorString()).arg(problem.offset));
    }
    if (!document.isObject()) {
        return tl::unexpected(u"The request body is not a JSON object"_s);
    }
    return document.object();
}

tl::expected<QJsonObject, QString> readJsonOrForm(const std::string& body)
{
    const auto bytes = QByteArray::fromStdString(body).trimmed();
    if (bytes.startsWith('{') || bytes.startsWith('[')) {
        return readJson(body);
    }
    QJsonObject fields;
    for (const auto& pair : bytes.split('&')) {
        const auto equals = pair.indexOf('=');
        if (equals > 0) {
            fields.insert(decoded(pair.first(equals)), decoded(pair.sliced(equals + 1)));
        }
    }
    return fields;
}

QString text(const QJsonObject& object, const QString& name)
{
    const auto value = object.value(name);
    return value.isDouble() ? QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest) : value.toString();
}

} // namespace sandbox::RequestBody
