// SPDX-License-Identifier: MIT
#include "text/VisibleText.h"

#include <QList>
#include <QStringList>

#include <algorithm>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

bool isHidden(char32_t point)
{
    constexpr char32_t hangulFiller = 0x3164;
    constexpr char32_t brailleBlank = 0x2800;
    constexpr char32_t variationsBegin = 0xfe00;
    constexpr char32_t variationsEnd = 0xfe0f;
    if (point == hangulFiller || point == brailleBlank || (point >= variationsBegin && point <= variationsEnd))
        return true;
    switch (QChar::category(point)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate: // half a character
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

//! Nearly every text that people see; no need to look closer.
bool isPlain(QChar character)
{
    return (character >= u' ' && character <= u'~') || (character > QChar::SoftHyphen && character < QChar(0x250))
        || character == QChar::Nbsp;
}

} // namespace

QString visibleText(const QString& text)
{
    if (std::all_of(text.begin(), text.end(), isPlain))
        return text;
    QString visible;
    visible.reserve(text.size());
    const QList<uint> points = text.toUcs4();
    for (const char32_t point : points) {
        if (isHidden(point))
            visible += u"⟨U+%1⟩"_s.arg(QString::number(point, 16).toUpper(), 4, u'0');
        else
            visible += QChar::fromUcs4(point);
    }
    return visible;
}

QString visibleLines(const QString& text)
{
    if (!text.contains(u'\n'))
        return visibleText(text);
    QStringList lines = text.split(u'\n');
    for (QString& line : lines)
        line = visibleText(line);
    return lines.join(u'\n');
}

} // namespace PayRecipients
