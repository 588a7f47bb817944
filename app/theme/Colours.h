// SPDX-License-Identifier: MIT
//! The few colours that mean something; every other colour comes from the palette.
#pragma once

#include <QColor>
#include <QPalette>

//! Each is made from the palette that a widget has, so it changes with it. Text reaches 4.5 : 1 on the palette's window
//! and base colours, shapes 3 : 1 (WCAG 2.2, 1.4.3 and 1.4.11).
namespace PayRecipients::Colours {

//! What a colour says. Never the only thing that says it: a word and a shape stand beside it.
enum class Meaning { Information, Success, Warning, Problem };

bool isDark(const QPalette& palette);
bool isHighContrast(const QPalette& palette);

//! For shapes and text on the palette's window and base colours.
QColor of(Meaning meaning, const QPalette& palette);

//! A calm ground for a message of this meaning; the palette's text stays readable on it.
QColor ground(Meaning meaning, const QPalette& palette);

//! The ground of what is chosen in a view where the keyboard is not; the palette's text stays readable on it.
QColor calmSelection(const QPalette& palette);

//! For words of second rank, such as the names of fields.
QColor muted(const QPalette& palette);

//! Around fields, boxes and buttons.
QColor edge(const QPalette& palette);

//! The ring around what has the focus.
QColor focus(const QPalette& palette);

//! One colour laid over another: 0 is all `under`, 1 all `over`.
QColor blend(const QColor& under, const QColor& over, float share);

//! How far two colours are apart, from 1 to 21 (WCAG 2.2, "contrast ratio").
double contrast(const QColor& a, const QColor& b);

} // namespace PayRecipients::Colours
