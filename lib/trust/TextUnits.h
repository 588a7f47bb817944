// SPDX-License-Identifier: MIT
//! Any text as the pieces that each say something of one payment.
#pragma once

#include <QList>
#include <QString>

namespace PayRecipients {

//! A value and what the text calls it.
struct LabelledText {
    QString
        label; //!< the key of JSON or of "key=value", the heading of a column; lower case, empty where there is none
    QString text;

    friend bool operator==(const LabelledText&, const LabelledText&) = default;
};

//! What belongs together.
struct TextUnit {
    enum class Place { Line, Object };

    Place place = Place::Line;
    int number = 0; //!< of the line, or of the object in the order of the text; counted from 1
    QList<LabelledText> values;
};

//! Of JSON each object of an array, with the objects within it, and what stands around the arrays; of a table with a
//! heading each row; of any other text each line. Pure, and linear in the length of the text.
QList<TextUnit> textUnits(const QString& text);

} // namespace PayRecipients
