// SPDX-License-Identifier: MIT
#include "recipients/NameForm.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

//! What looks like a Latin letter, in lower case and without accents, and which letter that is.
struct Lookalike {
    char16_t seen;
    char16_t letter;
};
constexpr Lookalike lookalikes[]{
    // Digits and signs
    { u'0', u'o' },
    { u'1', u'l' },
    { u'i', u'l' }, // its capital
    { u'|', u'l' },
    { u'5', u's' },
    // Latin letters of their own
    { u'\u0131', u'l' }, // ı
    { u'\u0142', u'l' }, // ł
    { u'\u00f8', u'o' }, // ø
    { u'\u0111', u'd' }, // đ
    { u'\u0127', u'h' }, // ħ
    { u'\u0251', u'a' }, // ɑ
    { u'\u0261', u'g' }, // ɡ
    { u'\u026a', u'l' }, // ɪ
    { u'\u0269', u'l' }, // ɩ
    // Greek
    { u'\u03b1', u'a' },
    { u'\u03b2', u'b' },
    { u'\u03b5', u'e' },
    { u'\u03b6', u'z' }, // as a capital
    { u'\u03b7', u'h' }, // as a capital
    { u'\u03b9', u'l' },
    { u'\u03ba', u'k' },
    { u'\u03bc', u'm' }, // as a capital
    { u'\u03bd', u'n' }, // as a capital
    { u'\u03bf', u'o' },
    { u'\u03c1', u'p' },
    { u'\u03c3', u'o' },
    { u'\u03c4', u't' },
    { u'\u03c5', u'y' }, // as a capital
    { u'\u03c7', u'x' },
    { u'\u03c9', u'w' },
    // Cyrillic
    { u'\u0430', u'a' },
    { u'\u0432', u'b' }, // as a capital
    { u'\u0433', u'r' },
    { u'\u0435', u'e' },
    { u'\u043a', u'k' },
    { u'\u043c', u'm' },
    { u'\u043d', u'h' }, // as a capital
    { u'\u043e', u'o' },
    { u'\u043f', u'n' },
    { u'\u0440', u'p' },
    { u'\u0441', u'c' },
    { u'\u0442', u't' },
    { u'\u0443', u'y' },
    { u'\u0445', u'x' },
    { u'\u0455', u's' },
    { u'\u0456', u'l' },
    { u'\u0458', u'j' },
    { u'\u04af', u'y' },
    { u'\u04bb', u'h' },
    { u'\u04cf', u'l' },
    { u'\u0501', u'd' },
    { u'\u051b', u'q' },
    { u'\u051d', u'w' },
};

QChar seenLetter(QChar character)
{
    static const auto table = [] {
        QHash<QChar, QChar> letters;
        for (const Lookalike& one : lookalikes)
            letters.insert(QChar(one.seen), QChar(one.letter));
        return letters;
    }();
    return table.value(character, character);
}

bool isPlainAscii(const QString& text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar character) { return character.unicode() < 0x80; });
}

//! In one case, without accents.
QString folded(const QString& name)
{
    if (isPlainAscii(name))
        return name.toLower();
    QString kept;
    const QString decomposed = name.normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar character : decomposed) {
        if (!character.isMark() && character.category() != QChar::Other_Format)
            kept += character;
    }
    return kept;
}

QStringList words(const QString& folded)
{
    QStringList found;
    QString word;
    for (const QChar character : folded) {
        if (character.isLetterOrNumber() || character == u'|' || character.isSurrogate()) {
            word += character;
        } else if (character != u'\'' && character != u'\u2019' && !word.isEmpty()) { // O'Brien is one word
            found.append(std::exchange(word, {}));
        }
    }
    if (!word.isEmpty())
        found.append(word);
    return found;
}

QString inOneOrder(QStringList words)
{
    std::sort(words.begin(), words.end());
    return words.join(u' ');
}

//! Words that say nothing of whose name it is.
bool isOfMany(const QString& word)
{
    static const QStringList words{ u"and"_s, u"co"_s, u"company"_s, u"enterprises"_s, u"limited"_s, u"ltd"_s,
        u"sons"_s, u"the"_s, u"traders"_s };
    return word.size() < 2 || words.contains(word);
}

QStringList tellingWords(const QString& name)
{
    QStringList telling = words(folded(name));
    telling.removeIf(isOfMany);
    return telling;
}

} // namespace

QString plainName(const QString& name)
{
    return inOneOrder(words(folded(name)));
}

bool isOtherName(const QString& name, const QString& other)
{
    const QStringList ones = tellingWords(name);
    const QStringList others = tellingWords(other);
    return !ones.isEmpty() && !others.isEmpty()
        && std::none_of(ones.cbegin(), ones.cend(), [&others](const QString& word) { return others.contains(word); });
}

QString seenName(const QString& name)
{
    QStringList seen = words(folded(name));
    for (QString& word : seen) {
        for (QChar& character : word)
            character = seenLetter(character);
        word.replace("rn"_L1, "m"_L1).replace("vv"_L1, "w"_L1);
    }
    return inOneOrder(seen);
}

} // namespace PayRecipients
