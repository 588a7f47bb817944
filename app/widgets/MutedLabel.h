// SPDX-License-Identifier: MIT
//! A label for words of second rank.
#pragma once

#include <QLabel>

namespace PayRecipients {

//! Plain text in a softer colour than the palette's text, still readable on its ground; follows the palette.
class MutedLabel : public QLabel {
    Q_OBJECT

public:
    explicit MutedLabel(QWidget* parent = nullptr);
    explicit MutedLabel(const QString& text, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void takeColour();
};

} // namespace PayRecipients
