// SPDX-License-Identifier: MIT
//! The buttons and sentences that the detail pane is put together from.
#pragma once

#include <QString>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QWidget;

namespace PayRecipients {

//! A button with an icon of ours that Enter presses, too.
//! \param name for assistive technology
QPushButton* makeDetailsButton(const QString& text, const QString& name, const QString& icon, QWidget* parent);

//! A wrapped sentence of plain text that never widens the pane.
QLabel* makeDetailsSentence(QWidget* parent);

//! A mark at the height of a sentence's first line.
QHBoxLayout* besideSentence(QWidget* mark, QWidget* sentence);

} // namespace PayRecipients
