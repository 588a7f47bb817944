// SPDX-License-Identifier: MIT
#include "trust/TextUnits.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

//! JSON deeper than this is nobody's payment.
constexpr int deepest = 64;

class JsonUnits {
public:
    void take(const QJsonArray& array, int depth)
    {
        for (const QJsonValue& value : array)
            takeAsUnit(value, depth);
    }
    void takeAsUnit(const QJsonValue& value, int depth)
    {
        TextUnit unit;
        unit.place = TextUnit::Place::Object;
        unit.number = static_cast<int>(m_units.size()) + 1;
        const qsizetype place = m_units.size();
        m_units.append(unit);
        collect(value, {}, unit, depth);
        m_units[place].values = std::move(unit.values);
    }
    QList<TextUnit> units()
    {
        m_units.removeIf([](const TextUnit& unit) { return unit.values.isEmpty(); });
        for (qsizetype i = 0; i < m_units.size(); ++i)
            m_units[i].number = static_cast<int>(i) + 1;
        return std::move(m_units);
    }

private:
    void collect(const QJsonValue& value, const QString& label, TextUnit& unit, int depth)
    {
        if (depth > deepest)
            return;
        if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto member = object.begin(); member != object.end(); ++member)
                collect(member.value(), member.key().toLower(), unit, depth + 1);
        } else if (value.isArray()) {
            take(value.toArray(), depth + 1);
        } else if (value.isString() || value.isDouble()) {
            // Numbers of JSON have lost their zeros, but not their digits.
            unit.values.append(
                { label, value.isString() ? value.toString() : QString::number(value.toDouble(), 'f', 0) });
        }
    }

    QList<TextUnit> m_units;
};

std::optional<QList<TextUnit>> jsonUnits(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (!trimmed.startsWith(u'{') && !trimmed.startsWith(u'['))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(trimmed.toUtf8());
    if (document.isNull())
        return std::nullopt;
    JsonUnits units;
    if (document.isArray())
        units.take(document.array(), 0);
    else
        units.takeAsUnit(document.object(), 0);
    return units.units();
}

QStringList cellsOf(QStringView line, QChar separator)
{
    QStringList cells;
    QString cell;
    bool isQuoted = false;
    for (const QChar character : line) {
        if (character == u'"') {
            isQuoted = !isQuoted;
        } else if (character == separator && !isQuoted) {
            cells.append(std::exchange(cell, {}).trimmed());
        } else {
            cell += character;
        }
    }
    cells.append(cell.trimmed());
    return cells;
}

bool isHeading(const QString& cell)
{
    static const QRegularExpression words(
        u"phone|mobile|msisdn|account|reference|till|paybill|location"_s, QRegularExpression::CaseInsensitiveOption);
    return words.match(cell).hasMatch()
        && std::none_of(cell.cbegin(), cell.cend(), [](QChar character) { return character.isDigit(); });
}

//! The separator of a table, and its headings; nothing where the first line is no heading.
std::optional<std::pair<QChar, QStringList>> headingOf(QStringView firstLine)
{
    for (const QChar separator : { u'\t', u';', u',' }) {
        QStringList cells = cellsOf(firstLine, separator);
        if (cells.size() > 1 && std::any_of(cells.cbegin(), cells.cend(), isHeading)) {
            for (QString& cell : cells)
                cell = cell.toLower();
            return std::pair(separator, cells);
        }
    }
    return std::nullopt;
}

QList<LabelledText> valuesOfRow(QStringView line, QChar separator, const QStringList& headings)
{
    QList<LabelledText> values;
    const QStringList cells = cellsOf(line, separator);
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (!cells[i].isEmpty())
            values.append({ headings.value(i), cells[i] });
    }
    return values;
}

QList<LabelledText> valuesOfLine(const QString& line)
{
    static const QRegularExpression labelled(
        u"\\b([a-z_]*(?:phone|msisdn|reference|account|till|paybill)[a-z_]*)[\"']?\\s*[:=]\\s*[\"']?"
        "([^\\s\"',;&}\\]]+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    QList<LabelledText> values;
    auto matches = labelled.globalMatch(line);
    while (matches.hasNext()) {
        const auto match = matches.next();
        values.append({ match.captured(1).toLower(), match.captured(2) });
    }
    values.append({ {}, line }); // what has no label, too
    return values;
}

} // namespace

QList<TextUnit> textUnits(const QString& text)
{
    if (auto units = jsonUnits(text))
        return *std::move(units);
    QList<TextUnit> units;
    std::optional<std::pair<QChar, QStringList>> heading;
    bool isFirst = true;
    int number = 0;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        if (std::exchange(isFirst, false)) {
            heading = headingOf(line);
            if (heading)
                continue;
        }
        units.append({ TextUnit::Place::Line, number,
            heading ? valuesOfRow(line, heading->first, heading->second) : valuesOfLine(line.toString()) });
    }
    return units;
}

} // namespace PayRecipients
