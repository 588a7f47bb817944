// SPDX-License-Identifier: MIT
//! A language that nobody speaks: every text longer, accented and in brackets.
#pragma once

#include <QTranslator>

namespace PayRecipients {

//! What is not in brackets on the screen is not translatable; what has lost its last bracket is clipped. Plurals are
//! those of English; arguments, mnemonics and the patterns of file dialogs stay as they are.
class PseudoTranslator : public QTranslator {
    Q_OBJECT

public:
    PseudoTranslator()
        : m_plurals(m_english.load(QStringLiteral(":/i18n/pay-recipients_en")))
    {
    }

    bool isEmpty() const override { return false; }

    QString translate(const char* context, const char* source, const char* comment, int n) const override
    {
        const QLatin1StringView whose(context);
        if (!m_plurals || (whose.size() > 1 && whose.startsWith(u'Q') && QChar(whose[1]).isUpper()))
            return {}; // Qt's own
        const QString plural = n >= 0 ? m_english.translate(context, source, comment, n) : QString();
        return pseudo(plural.isEmpty() ? QString::fromUtf8(source) : plural);
    }

    static QString pseudo(const QString& text)
    {
        static constexpr QStringView plain = u"aceinorsuyACEINORSUY";
        static constexpr QStringView accented = u"áçéíñóřšúýÁÇÉÍÑÓŘŠÚÝ";
        QString result = QStringLiteral("[");
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i] == u'%') { // %1, %L1, %n, %Ln, %v, %m
                result += text[i++];
                if (i < text.size() && text[i] == u'L')
                    result += text[i++];
                if (i < text.size())
                    result += text[i];
                continue;
            }
            const auto at = plain.indexOf(text[i]);
            result += at >= 0 && !text.contains(u"(*") ? accented[at] : text[i];
        }
        // Short texts grow more than long ones as they are translated.
        static const QString more = QStringLiteral(" one two three four five six seven eight nine ten");
        const auto growth = text.size() < 12 ? text.size() / 2 + 1 : text.size() * 3 / 10;
        for (auto left = growth; left > 0; left -= more.size())
            result += more.left(left);
        return result + u']';
    }

private:
    QTranslator m_english;
    bool m_plurals;
};

} // namespace PayRecipients
