// SPDX-License-Identifier: MIT
//! Words from which made-up Kenyan recipients are put together.
#pragma once

#include <QString>
#include <QStringList>

namespace sandbox::SeededNames {

struct Person {
    QString first;
    QString last;
};

const QStringList& firstNames();
const QStringList& lastNames();
//! Written with letters beyond ASCII, as some Kenyan languages and European guests do.
const QList<Person>& accented();
//! In Arabic or Hebrew script.
const QList<Person>& rightToLeft();
//! First names that fill a line and more.
const QList<Person>& longest();

//! What a till or a merchant trades in; a person's name stands before it.
const QStringList& trades();
//! Whole names of shops, beyond ASCII and right to left included.
const QStringList& shops();
//! Who collects through a paybill; all of them invented.
const QStringList& collectors();
//! Companies that have bank accounts; all of them invented.
const QStringList& companies();
const QStringList& nicknames();

} // namespace sandbox::SeededNames
