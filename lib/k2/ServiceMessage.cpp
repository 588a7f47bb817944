// SPDX-License-Identifier: MIT
#include "k2/ServiceMessage.h"

#include "k2/JsonReader.h"

#include <QList>

using namespace Qt::StringLiterals;

namespace k2 {

namespace {

QString withoutSecrets(QString text, const QStringList& secrets)
{
    for (const QString& secret : secrets) {
        if (!secret.isEmpty())
            text.replace(secret, u"…"_s);
    }
    return text;
}

} // namespace

ServiceMessage parseServiceError(const QByteArray& body, const QStringList& secrets)
{
    JsonReader::FirstError ignored;
    JsonReader error = JsonReader::document(body, ignored);
    const auto read = [&](QLatin1StringView usual, QLatin1StringView oauth, qsizetype longest) {
        const QString text = error.text(usual).value_or(error.text(oauth).value_or(QString()));
        // In this order: a secret in which marks are hidden stands in clear once they are gone.
        return plainLine(withoutSecrets(plainLine(text, text.size()), secrets), longest);
    };
    return { read("error_code"_L1, "error"_L1, ServiceMessage::longestCode),
        read("error_message"_L1, "error_description"_L1, ServiceMessage::longestText) };
}

QString plainLine(const QString& text, qsizetype longest)
{
    QString line;
    const QList<uint> characters = text.toUcs4();
    for (const char32_t character : characters) {
        switch (QChar::category(character)) {
        case QChar::Other_Format: // marks that turn, join or hide text
        case QChar::Other_Surrogate: // half a character
            break;
        case QChar::Other_Control:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            line += u' ';
            break;
        default:
            line += QChar::fromUcs4(character);
        }
    }
    line = line.simplified();
    if (line.size() > longest) {
        line.truncate(line.at(longest - 2).isHighSurrogate() ? longest - 2 : longest - 1);
        line += u'…';
    }
    return line;
}

} // namespace k2
